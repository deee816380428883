using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>What a page adds to the ledger, within what the ledger takes at once.</summary>
static class Additions
{
    /// <summary>Adds one target's part of a column, and the time for which it speaks.</summary>
    /// <param name="expected">How many targets share the column's time.</param>
    /// <param name="isFed">False if the target's job has shown nothing of the column.</param>
    public static void Add(
        this Ledger.Ledger ledger,
        ScrapedTarget target,
        PageCount count,
        DateTimeOffset edge,
        int expected,
        bool isFed
    )
    {
        var column = count.Column;
        if (count.LacksThreshold)
        {
            // Without its bucket nothing would look fast enough: better nothing known than everything bad.
            column.Note(AnomalyKind.ThresholdWithoutBucket);
            column.Newborn.Clear();
            return;
        }
        foreach (var (span, counts) in count.Spans(target.Answered, edge, ledger.Grid.Length))
        {
            ledger.Add(column, span, counts, TimeSpan.Zero);
            column.ThisTick += counts;
        }
        if (column.Leader is not null)
        {
            return;
        }
        if (isFed && Coverage.Of(target, count, ledger.Grid, edge) is { IsEmpty: false } known)
        {
            ledger.Add(column, known, EventCounts.None, known.Length / Math.Max(1, expected));
            column.KnownUntil = column.KnownUntil > edge ? column.KnownUntil : edge;
        }
        if (count.HasTraffic)
        {
            target.Mark.Followed[column.Id.Number] = edge.ToUnixTimeMilliseconds();
        }
    }

    /// <summary>Adds to the span, or, of one longer than a ledger takes, to its latest part; only to what the column is filled within.</summary>
    /// <remarks>That is almost two years of 15 s ticks, but less than five days of 100 ms ones.</remarks>
    public static void Add(
        this Ledger.Ledger ledger,
        CollectedColumn column,
        Interval span,
        EventCounts counts,
        TimeSpan covered
    )
    {
        var filling = (column.Leader ?? column).Filling;
        if (filling.Within is { } within)
        {
            var part = span.Within(within);
            if (part.IsEmpty)
            {
                return;
            }
            (counts, covered) = (counts * (part.Length / span.Length), covered * (part.Length / span.Length));
            span = part;
        }
        if (filling.Rows is { } rows)
        {
            rows.Add(column.Id, span, counts, covered);
            return;
        }
        var longest = LedgerLimits.SpanTicks * ledger.Grid.Length;
        if (span.Length > longest)
        {
            covered *= longest / span.Length;
            span = Interval.Ending(span.Until, longest);
        }
        column.NoteChange(span.From);
        ledger.Add(column.Id, span, counts, covered, filling.Origin);
    }
}
