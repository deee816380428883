using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>What a scrape adds to the ledger, within what the ledger takes at once.</summary>
static class Additions
{
    /// <summary>Adds to the span, or, of one longer than a ledger takes, to its latest part.</summary>
    /// <remarks>That is almost two years of 15 s ticks, but less than five days of 100 ms ones.</remarks>
    public static void AddScraped(
        this Ledger.Ledger ledger,
        CollectedColumn column,
        Interval span,
        EventCounts counts,
        TimeSpan covered
    )
    {
        var longest = LedgerLimits.SpanTicks * ledger.Grid.Length;
        if (span.Length > longest)
        {
            covered *= longest / span.Length;
            span = Interval.Ending(span.Until, longest);
        }
        column.NoteChange(span.From);
        ledger.Add(column.Id, span, counts, covered, Origin.Scraped);
    }
}
