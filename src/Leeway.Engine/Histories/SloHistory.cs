using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Histories;

/// <summary>An SLO's counts over time: one column, or several of which each counted for a while.</summary>
/// <remarks>It never changes itself; what it reads is the ledger of now. Safe for concurrent use.</remarks>
public sealed class SloHistory
{
    readonly Ledger.Ledger _ledger;

    /// <param name="ledger">Which all columns are in.</param>
    /// <param name="stretches">At least one, in order; the last one goes on.</param>
    public SloHistory(Ledger.Ledger ledger, params IReadOnlyList<Stretch> stretches)
    {
        ArgumentOutOfRangeException.ThrowIfZero(stretches.Count, nameof(stretches));
        ArgumentOutOfRangeException.ThrowIfNotEqual(stretches[^1].Until, DateTimeOffset.MaxValue, nameof(stretches));
        _ledger = ledger;
        Stretches = stretches;
    }

    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>The stretch that goes on.</summary>
    public Stretch Current => Stretches[^1];

    /// <summary>True if any window of the current column is the same window of the SLO.</summary>
    public bool IsPlain => Current.From == DateTimeOffset.MinValue;

    /// <summary>The same over the columns of the SLI's own events, where slices of them are counted.</summary>
    public SloHistory Sources =>
        new(_ledger, [.. Stretches.Select(stretch => stretch with { Column = stretch.Source })]);

    /// <summary>True if any window of the current column that begins then or later is the same window of the SLO.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public bool IsPlainSince(DateTimeOffset from) => IsPlain || RowAt(Current, from) >= Current.From;

    /// <summary>What the SLO counted in a window, whose edges snap down to rows that are kept.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowCounts Read(Interval window)
    {
        if (IsPlainSince(window.From))
        {
            return _ledger.Read(Current.Column, window);
        }
        var span = new Interval(Snap(window.From), Snap(window.Until));
        var (counted, covered) = (EventCounts.None, TimeSpan.Zero);
        foreach (var stretch in Stretches)
        {
            if (stretch.Within(span) is { } part)
            {
                var read = Exactly(stretch.Column, part);
                counted += read.Counted;
                covered += read.Covered;
            }
        }
        return new WindowCounts(span, counted, covered);
    }

    /// <summary>The SLO's counts step by step; the last step ends with the range.</summary>
    /// <remarks>A step that begins or ends amid a row, because rows of its age are far apart, has its share of the row.</remarks>
    /// <exception cref="ArgumentException">
    /// Not a whole number of ticks, or more than <see cref="LedgerLimits.SeriesPoints"/> steps.
    /// </exception>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public IReadOnlyList<SeriesPoint> ReadSeries(Interval range, TimeSpan step)
    {
        var points = _ledger.ReadSeries(Current.Column, range, step);
        return points is [var first, ..] && first.Span.From < Current.From
            ? [.. points.Select(point => point.Span.From < Current.From ? Point(point.Span) : point)]
            : points;
    }

    SeriesPoint Point(Interval span) =>
        Stretches
            .Select(stretch => stretch.Within(span) is { } part ? Share(stretch.Column, part) : default)
            .Aggregate(
                new SeriesPoint(span, EventCounts.None, TimeSpan.Zero, Origins.None),
                (sum, part) =>
                    new SeriesPoint(
                        span,
                        sum.Counted + part.Counted,
                        sum.Covered + part.Covered,
                        sum.Origins | part.Origins
                    )
            );

    // The edge between two stretches does not snap: what lies beside it in a coarse row is shared out by time. A column
    // that stopped or began there has no such row, since rows beside gaps are kept.
    (EventCounts Counted, TimeSpan Covered) Exactly(ColumnId column, Interval span)
    {
        var read = _ledger.Read(column, span);
        var (before, after) = (
            Share(column, new Interval(read.Window.From, span.From)),
            Share(column, new Interval(read.Window.Until, span.Until))
        );
        return (read.Counted - before.Counted + after.Counted, read.Covered - before.Covered + after.Covered);
    }

    SeriesPoint Share(ColumnId column, Interval span) =>
        span.IsEmpty ? default : _ledger.ReadSeries(column, span, span.Length)[0];

    DateTimeOffset Snap(DateTimeOffset edge)
    {
        var at = Stretches.LastOrDefault(stretch => stretch.From <= edge, Stretches[0]);
        var row = edge < at.From ? _ledger.Grid.EdgeAtOrBefore(edge) : RowAt(at, edge);
        return edge >= at.From && row < at.From ? at.From : row;
    }

    DateTimeOffset RowAt(Stretch stretch, DateTimeOffset edge) =>
        _ledger.Read(stretch.Column, new Interval(edge, edge)).Window.From;
}
