namespace Leeway.Ledger.Log;

/// <summary>What the bytes of a log hold: its records as far as they follow each other, and what comes after.</summary>
/// <param name="Records">Those of the snapshot, all of one number, then commits numbered without a gap.</param>
/// <param name="SnapshotRecords">How many of them the snapshot has.</param>
/// <param name="End">Where the last of them ends; a log goes on from here.</param>
/// <param name="RecordsAfter">Valid records behind an unreadable one: zero for a torn tail, more for damage.</param>
sealed record LogScan(IReadOnlyList<LogRecord> Records, int SnapshotRecords, int End, int RecordsAfter)
{
    /// <summary>False if there is nothing to begin from: a log is of use only with its whole snapshot.</summary>
    public bool HasSnapshot => SnapshotRecords > 0 && Records.Count >= SnapshotRecords;

    public int SnapshotEnd => Records[SnapshotRecords - 1].End;

    public static LogScan Of(ReadOnlySpan<byte> log, int snapshotRecords)
    {
        var records = new List<LogRecord>();
        var end = LogHeader.Bytes;
        while (LogRecord.TryRead(log, end, out var record) && Follows(records, record, snapshotRecords))
        {
            records.Add(record);
            end = record.End;
        }
        return new LogScan(records, snapshotRecords, end, CountAfter(log, end));
    }

    static bool Follows(List<LogRecord> records, LogRecord next, int snapshotRecords) =>
        records.Count == 0 || next.Sequence == records[^1].Sequence + (records.Count < snapshotRecords ? 0 : 1);

    static int CountAfter(ReadOnlySpan<byte> log, int end)
    {
        var count = 0;
        var at = end;
        while (at < log.Length)
        {
            var found = log[at..].IndexOf(LogRecord.Marker);
            if (found < 0)
            {
                break;
            }
            at += found;
            if (LogRecord.TryRead(log, at, out var record))
            {
                count++;
                at = record.End;
            }
            else
            {
                at += LogRecord.Marker.Length;
            }
        }
        return count;
    }
}
