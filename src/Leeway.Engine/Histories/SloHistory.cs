using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Engine.Adjusting;
using Leeway.Ledger;

namespace Leeway.Engine.Histories;

/// <summary>An SLO's counts over time: one column, or several of which each counted for a while, as adjustments have them.</summary>
/// <remarks>It never changes itself; what it reads is the ledger of now. Safe for concurrent use.</remarks>
public sealed class SloHistory
{
    readonly Ledger.Ledger _ledger;

    /// <param name="ledger">Which all columns are in.</param>
    /// <param name="stretches">At least one, in order, each beginning where the one before it ends; the last one goes on.</param>
    public SloHistory(Ledger.Ledger ledger, params IReadOnlyList<Stretch> stretches)
    {
        ArgumentOutOfRangeException.ThrowIfZero(stretches.Count, nameof(stretches));
        ArgumentOutOfRangeException.ThrowIfNotEqual(stretches[^1].Until, DateTimeOffset.MaxValue, nameof(stretches));
        _ledger = ledger;
        Kept = stretches;
        Stretches =
        [
            .. stretches.Skip(
                1 + stretches.ToList().FindLastIndex(other => other.SliceLength != stretches[^1].SliceLength)
            ),
        ];
    }

    /// <summary>All that is known of the past, also what is not read.</summary>
    public IReadOnlyList<Stretch> Kept { get; }

    /// <summary>What is read: the last stretches, as many as count alike. Events and slices, or slices of several lengths, do not add up.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>The versions of the SLO, in order; the first one known is taken for what was there before it too.</summary>
    public IReadOnlyList<Revision> Revisions { get; init; } = [];

    /// <summary>The stretch that goes on.</summary>
    public Stretch Current => Stretches[^1];

    /// <summary>What was excluded or corrected.</summary>
    public SloAdjustments Adjustments { get; init; } = SloAdjustments.None;

    /// <summary>The same as it was counted.</summary>
    public SloHistory Unadjusted => Adjustments.IsNone ? this : AdjustedBy(SloAdjustments.None);

    public SloHistory AdjustedBy(SloAdjustments adjustments) =>
        new(_ledger, Kept) { Revisions = Revisions, Adjustments = adjustments };

    /// <summary>True if any window of the current column is what the SLO counted in it.</summary>
    public bool IsPlain => Current.From == DateTimeOffset.MinValue;

    /// <summary>The instant until which the current column need know nothing, because another one did; null if there is none.</summary>
    public DateTimeOffset? KnownBefore => Stretches.Count > 1 ? Current.From : null;

    /// <summary>The version of the SLO that was in force; null if none was ever kept.</summary>
    public Revision? InForceAt(DateTimeOffset instant) =>
        Revisions.LastOrDefault(revision => revision.Since <= instant) ?? (Revisions is [var first, ..] ? first : null);

    /// <summary>As it was counted, the same over the columns of the SLI's own events, where slices of them are counted.</summary>
    public SloHistory Sources =>
        new(_ledger, [.. Stretches.Select(stretch => stretch with { Column = stretch.Source })]);

    /// <summary>True if any window of the current column that begins then or later is what the SLO counted in it.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public bool IsPlainSince(DateTimeOffset from) => IsPlain || RowAt(Current, from) >= Current.From;

    /// <summary>A window as adjustments have it.</summary>
    /// <param name="counted">As the SLO counted it.</param>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowCounts Adjust(WindowCounts counted) => Adjustments.In(counted.Window).Adjust(counted, ReadPart);

    /// <summary>What the SLO counted in a window, whose edges snap down to rows that are kept.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowCounts Read(Interval window) => Adjust(ReadCounted(window));

    /// <summary>The events of a window; those of adjoining windows add up.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public EventCounts CountsIn(Interval window) => Read(window).Counts;

    WindowCounts ReadCounted(Interval window)
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
        var adjusted = Adjustments.In(range);
        return adjusted.ActsIn(range)
            ? [.. ReadCounted(range, step).Select(point => Adjusted(point, adjusted))]
            : ReadCounted(range, step);
    }

    SeriesPoint Adjusted(SeriesPoint point, AdjustedTime time)
    {
        var window = time.Adjust(new WindowCounts(point.Span, point.Counted, point.Covered), ReadPart);
        return point with { Counted = window.Counted, Covered = window.Covered };
    }

    IReadOnlyList<SeriesPoint> ReadCounted(Interval range, TimeSpan step)
    {
        var points = _ledger.ReadSeries(Current.Column, range, step);
        return points is [var first, ..] && first.Span.From < Current.From
            ? [.. points.Select(point => point.Span.From < Current.From ? Point(point.Span) : point)]
            : points;
    }

    // Edges of adjustments do not snap: a part of a coarse row has its share of it.
    WindowCounts ReadPart(Interval span)
    {
        var point = Point(span);
        return new WindowCounts(span, point.Counted, point.Covered);
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
