using Leeway.Core.Time;
using Leeway.Engine.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.Querying;

/// <summary>Counts a part of the past of one column, as if it had been counted when it was the present.</summary>
sealed class PastCounts(Ledger.Ledger ledger, TimeSpan ticksKept)
{
    /// <summary>The samples to ask for: some before the part to go on from, and some behind it where a page tells of the time before it.</summary>
    public static Interval Around(Interval part, DateTimeOffset known)
    {
        var until = part.Until + AskedColumn.Lookback;
        return new Interval(part.From - AskedColumn.Lookback, until < known ? until : known);
    }

    public void Count(AskedColumn asked, Interval part, QueryAnswer.Found found, DateTimeOffset now)
    {
        var around = Around(part, now);
        Fill(
            asked.Column,
            part,
            now,
            () => new SampleCounter(ledger, asked.Column, asked.Source).Count(found.Series, around.From, around.Until)
        );
    }

    public void Count(AskedColumn asked, Interval part, ExpressionAnswer answer, DateTimeOffset now) =>
        Fill(asked.Column, part, now, () => asked.Expression.Count(answer.Counts));

    /// <summary>The instant before which rows are further apart than ticks, within a time that begins at <paramref name="from"/>.</summary>
    public DateTimeOffset CoarseUntil(DateTimeOffset from, DateTimeOffset now) =>
        now - from > ticksKept ? Steps.EdgeAtOrBefore(now - ticksKept, 1.Minutes) : from;

    /// <summary>How far apart the rows of a time are, if it begins at the instant.</summary>
    public TimeSpan StepAt(DateTimeOffset from, DateTimeOffset now) =>
        now - from < ticksKept || 1.Minutes.Ticks % ledger.Grid.Length.Ticks != 0 ? ledger.Grid.Length : 1.Minutes;

    // The column is followed anew for this part; what it knows of the present is left as it is.
    void Fill(CollectedColumn column, Interval part, DateTimeOffset now, Action count)
    {
        var rows = new FilledRows(part, StepAt(part.From, now));
        var (since, known, filling, expected) = (column.Since, column.KnownUntil, column.Filling, column.Expected);
        var start = part.From - AskedColumn.Lookback;
        column.Since = start - CollectedColumn.SlowestDiscovery - ledger.Grid.Length;
        column.KnownUntil = start;
        column.Filling = new Filling(Origin.BackFilled, part, rows);
        column.IsFillingPast = true;
        try
        {
            count();
        }
        finally
        {
            (column.Since, column.KnownUntil, column.Filling, column.Expected) = (since, known, filling, expected);
            column.IsFillingPast = false;
        }
        rows.AddTo(ledger, Origin.BackFilled);
    }
}
