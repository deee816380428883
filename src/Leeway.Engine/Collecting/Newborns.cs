using Leeway.Core.Indicators;

namespace Leeway.Engine.Collecting;

/// <summary>Decides whether the series that were born in a tick bring counts or are baselines.</summary>
static class Newborns
{
    /// <summary>Adds the newborn's counts, unless their bad events exceed all events of the tick.</summary>
    /// <remarks>
    /// A bad counter that shows more errors than there were requests has not been born in this tick: it was hidden
    /// (renamed, filtered, another process), and its value is history that nobody watched. What is decided of an SLI's
    /// events holds for its groups too, so that they always add up to the whole.
    /// </remarks>
    public static void Settle(CollectedColumn column, Ledger.Ledger ledger)
    {
        var refuse = IsRefused(column);
        if (refuse)
        {
            column.Note(AnomalyKind.FirstBadAboveTotal);
        }
        Settle(column, ledger, refuse);
        foreach (var follower in column.Followers)
        {
            Settle(follower, ledger, refuse);
        }
    }

    static bool IsRefused(CollectedColumn column)
    {
        var all = column.ThisTick;
        var bad = 0.0;
        foreach (var (_, counts) in column.Newborn)
        {
            all += counts;
            bad += Math.Max(0, counts.Bad);
        }
        return bad > all.Total;
    }

    static void Settle(CollectedColumn column, Ledger.Ledger ledger, bool refuse)
    {
        foreach (var (span, counts) in column.Newborn)
        {
            if (!refuse || counts.Bad <= 0)
            {
                ledger.Add(column, span, counts, TimeSpan.Zero);
            }
        }
        column.Newborn.Clear();
        column.ThisTick = EventCounts.None;
    }
}
