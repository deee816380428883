using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Log;

/// <summary>Finds the log in force.</summary>
static class LogSearch
{
    /// <summary>The newest readable log; null if the folder holds none at all.</summary>
    /// <exception cref="LedgerException">There are logs, but none is readable, or they are of another version.</exception>
    public static FoundLog? Newest(IDisk disk)
    {
        var logs = new List<(long Number, string Name)>();
        foreach (var name in disk.Names())
        {
            if (FileNames.IsLog(name, out var number))
            {
                logs.Add((number, name));
            }
        }
        logs.Sort((left, right) => right.Number.CompareTo(left.Number));
        foreach (var (number, name) in logs)
        {
            var bytes = ReadAll(disk, name);
            if (
                LogHeader.TryRead(bytes, out var header, out var snapshotRecords)
                && LogScan.Of(bytes, snapshotRecords) is { HasSnapshot: true } scan
            )
            {
                return new FoundLog(number, name, header, scan, bytes) { Newest = logs[0] };
            }
        }
        return logs.Count == 0
            ? null
            : throw new LedgerException(
                $"No log of the ledger is readable ({string.Join(", ", logs.Select(log => log.Name))}): restore the folder from a backup, or choose another to begin anew."
            );
    }

    static byte[] ReadAll(IDisk disk, string name)
    {
        using var file = disk.OpenToRead(name);
        if (file.Length > Array.MaxLength)
        {
            throw new LedgerException($"The log {name} has {file.Length} bytes, more than this version can read.");
        }
        var bytes = new byte[file.Length];
        file.ReadAt(0, bytes);
        return bytes;
    }
}
