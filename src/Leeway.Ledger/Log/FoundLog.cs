namespace Leeway.Ledger.Log;

/// <summary>A log that was read from disk.</summary>
sealed record FoundLog(long Number, string Name, LogHeader Header, LogScan Scan, byte[] Bytes)
{
    /// <summary>The log with the highest number; another one than this if it is unreadable from its first record on.</summary>
    public required (long Number, string Name) Newest { get; init; }

    public bool IsNewest => Newest.Number == Number;

    /// <summary>True if more than a torn tail is wrong.</summary>
    public bool IsDamaged => !IsNewest || Scan.RecordsAfter > 0;

    public long TornBytes => IsDamaged ? 0 : Bytes.Length - Scan.End;

    public ReadOnlySpan<byte> Payload(LogRecord record) => Bytes.AsSpan(record.PayloadAt, record.PayloadBytes);
}
