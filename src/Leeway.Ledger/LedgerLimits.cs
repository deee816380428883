namespace Leeway.Ledger;

/// <summary>How much of each thing a ledger accepts; what lies above is refused where it is handed in.</summary>
public static class LedgerLimits
{
    /// <summary>Of a column, target, series or entry key, in UTF-8.</summary>
    public const int KeyBytes = 8 * 1024;

    /// <summary>Of the text kept for a target or an entry, in UTF-8.</summary>
    public const int TextBytes = 1024 * 1024;

    public const int Columns = 100_000;

    /// <summary>Of the span of one addition; 4 million ticks of 15 s are almost two years.</summary>
    public const int SpanTicks = 4_000_000;

    /// <summary>Of one read; as many points as a Prometheus range query gives.</summary>
    public const int SeriesPoints = 11_000;

    /// <summary>Of one record of the log. What claims to be longer is damage, not data.</summary>
    public const int RecordBytes = 256 * 1024 * 1024;

    /// <summary>Of one block; a block of 2 h has 480 ticks of 15 s, one of 32 days with 100 ms has 27 million.</summary>
    public const int BlockTicks = 30_000_000;
}
