using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>Turns sums into what the door gives out.</summary>
static class WindowReading
{
    public static WindowCounts Read(Column column, Archive archive, TickGrid grid, Interval window)
    {
        var from = column.Snap(archive, grid.TickOf(window.From));
        var until = column.Snap(archive, grid.TickOf(window.Until));
        var snapped = new Interval(grid.StartOf(from), grid.StartOf(until));
        var sums = column.Between(archive, from, until);
        return CountsOf(sums, snapped);
    }

    /// <exception cref="ArgumentException">The step is not a whole number of ticks, or there would be too many points.</exception>
    public static IReadOnlyList<SeriesPoint> ReadSeries(
        Column column,
        Archive archive,
        TickGrid grid,
        Interval range,
        TimeSpan step
    )
    {
        if (step < grid.Length || step.Ticks % grid.Length.Ticks != 0)
        {
            throw new ArgumentException(
                $"A step is a whole number of ticks of {grid.Length}, not {step}.",
                nameof(step)
            );
        }
        var (first, end) = (grid.TickOf(range.From), grid.TickOf(range.Until));
        var stepTicks = step.Ticks / grid.Length.Ticks;
        var count = (end - first + stepTicks - 1) / stepTicks;
        if (count > LedgerLimits.SeriesPoints)
        {
            throw new ArgumentException(
                $"The range has {count} steps of {step}; at most {LedgerLimits.SeriesPoints} are read at once. Take a longer step.",
                nameof(step)
            );
        }
        var points = new List<SeriesPoint>((int)count);
        for (var from = first; from < end; from += stepTicks)
        {
            points.Add(PointOf(column, archive, grid, from, Math.Min(end, from + stepTicks)));
        }
        return points;
    }

    static SeriesPoint PointOf(Column column, Archive archive, TickGrid grid, long from, long until)
    {
        var span = new Interval(grid.StartOf(from), grid.StartOf(until));
        var sums = column.Between(archive, from, until);
        var origins = sums.IsZero ? Origins.None : column.OriginsBetween(archive, from, until);
        return new SeriesPoint(span, CountsOf(sums), CoveredOf(sums, span), origins);
    }

    public static WindowCounts CountsOf(Sums sums, Interval window) =>
        new(window, CountsOf(sums), CoveredOf(sums, window));

    static EventCounts CountsOf(Sums sums) => new(sums.Total, sums.Bad);

    // To the microsecond: covered seconds are shares of ticks, such as 19/20, and sums of them leave a few 1e-12 behind.
    static TimeSpan CoveredOf(Sums sums, Interval window)
    {
        var seconds = Math.Clamp(sums.Covered, 0, window.Length.TotalSeconds);
        return TimeSpan.FromTicks((long)Math.Round(seconds * 1e6) * TimeSpan.TicksPerMicrosecond);
    }
}
