using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>A window of a history, as many whole ticks as hold its length.</summary>
/// <remarks>What is known of it is told as a share of what was asked for, as it is live.</remarks>
readonly struct ReplayWindow(CountHistory history, TimeSpan length)
{
    readonly double _share = length / (history.Step * history.TicksOf(length));

    public TimeSpan Length => length;

    public int Ticks { get; } = history.TicksOf(length);

    /// <summary>The window that ends with an edge.</summary>
    /// <param name="usual">The window whose events say what is usual; null to compare with the window's own.</param>
    public WindowSums Ending(int edge, ReplayWindow? usual)
    {
        var from = Math.Max(0, edge - Ticks);
        var counts = history.Counts(from, edge);
        var covered = history.Covered(from, edge).TotalSeconds * _share;
        return new WindowSums(
            counts.Total,
            counts.Bad,
            covered,
            usual is { } whole ? whole.Usual(edge, length) : counts.Total
        );
    }

    double Usual(int edge, TimeSpan part)
    {
        var from = Math.Max(0, edge - Ticks);
        var known = history.Covered(from, edge) * _share;
        return known > TimeSpan.Zero ? history.Counts(from, edge).Total * (part / known) : 0;
    }
}
