using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Histories;

/// <summary>A time of an SLO's history in which it was one column that counted.</summary>
/// <param name="Column">What the budget is read from.</param>
/// <param name="Source">The column of the SLI's own events; another one than <paramref name="Column"/> where slices are counted.</param>
/// <param name="From">An edge between ticks, or <see cref="DateTimeOffset.MinValue"/>: as far back as the column goes.</param>
/// <param name="Until">Excluded; <see cref="DateTimeOffset.MaxValue"/> of the stretch that goes on.</param>
public readonly record struct Stretch(ColumnId Column, ColumnId Source, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>All time, past and to come.</summary>
    public static Stretch Whole(ColumnId column, ColumnId source) =>
        new(column, source, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>What of the span lies in the stretch; null if nothing does.</summary>
    public Interval? Within(Interval span)
    {
        var from = span.From > From ? span.From : From;
        var until = span.Until < Until ? span.Until : Until;
        return from < until ? new Interval(from, until) : null;
    }
}
