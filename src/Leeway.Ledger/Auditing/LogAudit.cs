using Leeway.Ledger.Disk;
using Leeway.Ledger.Log;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Auditing;

/// <summary>Checks the logs: their headers, the checksum of each record, and that each change can be understood.</summary>
static class LogAudit
{
    /// <summary>Checks all logs, the newest first.</summary>
    /// <returns>What blocks are to agree with; null if no log is readable.</returns>
    public static LogSummary? Check(IDisk disk, IEnumerable<string> names, Findings findings)
    {
        LogSummary? inForce = null;
        foreach (var name in names.OrderByDescending(NumberOf))
        {
            if (inForce is null)
            {
                inForce = Check(name, Contents.Of(disk, name), findings);
            }
            else
            {
                findings.Note(name, 0, "an older log, left over; it is never read and goes with the next new log");
            }
        }
        return inForce;
    }

    static LogSummary? Check(string name, byte[] bytes, Findings findings)
    {
        findings.Read(bytes.Length);
        if (!TryReadHeader(name, bytes, findings, out var header, out var snapshotRecords))
        {
            return null;
        }
        var scan = LogScan.Of(bytes, snapshotRecords);
        if (!scan.HasSnapshot)
        {
            findings.Damage(
                name,
                scan.End,
                $"only {scan.Records.Count} of the {snapshotRecords} records of its snapshot are readable; without it the log is of no use"
            );
            return null;
        }
        var columns = 0;
        foreach (var record in scan.Records)
        {
            columns += ColumnsAdded(name, bytes, record, findings);
        }
        findings.Records += scan.Records.Count;
        CheckTail(name, bytes.Length, scan, findings);
        return new LogSummary(header, columns);
    }

    static bool TryReadHeader(
        string name,
        byte[] bytes,
        Findings findings,
        out LogHeader header,
        out int snapshotRecords
    )
    {
        try
        {
            if (LogHeader.TryRead(bytes, out header, out snapshotRecords))
            {
                return true;
            }
            findings.Damage(name, 0, "the header is not one of a log, or does not have its checksum");
        }
        catch (LedgerException otherVersion)
        {
            (header, snapshotRecords) = (default, 0);
            findings.Damage(name, 0, otherVersion.Message);
        }
        return false;
    }

    static void CheckTail(string name, int length, LogScan scan, Findings findings)
    {
        if (scan.RecordsAfter > 0)
        {
            findings.Damage(
                name,
                scan.End,
                $"no whole record begins here; {scan.RecordsAfter} behind it are readable, but follow one that is not"
            );
        }
        else if (length > scan.End)
        {
            findings.Note(
                name,
                scan.End,
                $"{length - scan.End} bytes of an unfinished commit, which was never acknowledged; the next start drops them"
            );
        }
    }

    static int ColumnsAdded(string name, byte[] bytes, LogRecord record, Findings findings)
    {
        var added = 0;
        try
        {
            var changes = new ChangeReader(bytes.AsSpan(record.PayloadAt, record.PayloadBytes));
            while (!changes.IsAtEnd)
            {
                added += changes.Next() is Change.ColumnAdded ? 1 : 0;
            }
        }
        catch (Exception failure) when (Contents.IsForeign(failure))
        {
            findings.Damage(
                name,
                record.PayloadAt - LogRecord.FrameBytes,
                $"commit {record.Sequence} has its checksum and cannot be understood: {failure.Message}"
            );
        }
        return added;
    }

    static long NumberOf(string name) => FileNames.IsLog(name, out var number) ? number : -1;
}
