using Leeway.Core.Indicators;

namespace Leeway.Engine.Collecting;

/// <summary>Decides whether the series that were born in a tick bring counts or are baselines.</summary>
static class Newborns
{
    /// <summary>Adds the newborn's counts, unless their bad events exceed all events of the tick.</summary>
    /// <remarks>
    /// A bad counter that shows more errors than there were requests has not been born in this tick: it was hidden
    /// (renamed, filtered, another process), and its value is history that nobody watched.
    /// </remarks>
    public static void Settle(CollectedColumn column, Ledger.Ledger ledger)
    {
        var all = column.ThisTick;
        var bad = 0.0;
        foreach (var (_, counts) in column.Newborn)
        {
            all += counts;
            bad += Math.Max(0, counts.Bad);
        }
        var refuse = bad > all.Total;
        if (refuse)
        {
            column.Note(AnomalyKind.FirstBadAboveTotal);
        }
        foreach (var (span, counts) in column.Newborn)
        {
            if (!refuse || counts.Bad <= 0)
            {
                ledger.AddScraped(column, span, counts, TimeSpan.Zero);
            }
        }
        column.Newborn.Clear();
        column.ThisTick = EventCounts.None;
    }
}
