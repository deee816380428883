using Leeway.Core.Time;

namespace Leeway.Core.Indicators;

/// <summary>What the ledger knows about one window: its counts, and for how much of it counts are known at all.</summary>
/// <param name="Window">The window that was read, after its edges snapped to rows kept.</param>
/// <param name="Counted">The counts as they were counted; see <see cref="EventCounts"/>.</param>
/// <param name="Covered">Time for which counts are known, from zero to the window's length. Time without data is neither good nor bad.</param>
public readonly record struct WindowCounts(Interval Window, EventCounts Counted, TimeSpan Covered)
{
    /// <summary>The counts with 0 ≤ bad ≤ total.</summary>
    public EventCounts Counts => Counted.Ordered();

    /// <summary>True if ordering the counts changed them: bad events outside of 0…total, or a negative total.</summary>
    public bool IsAnomalous => Counts != Counted;
}
