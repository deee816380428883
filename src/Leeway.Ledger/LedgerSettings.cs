using Leeway.Core.Time;

namespace Leeway.Ledger;

/// <summary>What a ledger is told when it is opened; each value is checked where it is set.</summary>
public sealed record LedgerSettings
{
    /// <summary>The length of a tick; a ledger keeps the one it was created with.</summary>
    public required TimeSpan Tick
    {
        get;
        init => field = new TickGrid(value).Length;
    }

    /// <summary>The length of a block, a whole number of ticks; read only when a ledger is created. Default 2 h.</summary>
    public TimeSpan BlockLength
    {
        get;
        init => field = Positive(value, nameof(BlockLength));
    } = 2.Hours;

    /// <summary>How long counts stay in memory and log before their block is sealed. Default 2 h.</summary>
    public TimeSpan HeadLength
    {
        get;
        init => field = Positive(value, nameof(HeadLength));
    } = 2.Hours;

    /// <summary>How long what is kept.</summary>
    public Retention Retention { get; init; } = Retention.Default;

    /// <summary>From this number of late pages on they are sealed at once; fewer wait for the next block. Default 10,000.</summary>
    public int LatePages
    {
        get;
        init => field = (int)Positive(value, nameof(LatePages));
    } = 10_000;

    /// <summary>The rows of sealed pages that are held in memory for the next read, 24 bytes each. Default 400,000.</summary>
    public int CachedRows
    {
        get;
        init => field = (int)Positive(value, nameof(CachedRows));
    } = 400_000;

    /// <summary>The size above which the log starts anew from a snapshot. Default 64 MiB.</summary>
    public long LogRollBytes
    {
        get;
        init => field = Positive(value, nameof(LogRollBytes));
    } = 64 * 1024 * 1024;

    /// <summary>
    /// How much of a commit that could not be written is held back for the next one; above it, the next one writes
    /// a snapshot instead. Default 16 MiB.
    /// </summary>
    public long RetainedBytes
    {
        get;
        init => field = Positive(value, nameof(RetainedBytes));
    } = 16 * 1024 * 1024;

    static TimeSpan Positive(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        return value;
    }

    static long Positive(long value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, 0, name);
        return value;
    }
}
