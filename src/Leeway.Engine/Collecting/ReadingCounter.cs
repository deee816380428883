using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Engine.Collecting;

/// <summary>Turns what was read of a gauge into counts: each reading speaks for the time since the one before.</summary>
/// <remarks>
/// For one scrape interval at most: what a gauge was in a longer gap, nobody knows. What is reported of a target's
/// scrapes, such as <c>up</c>, is read whenever an outcome is known, also when the target does not answer.
/// </remarks>
static class ReadingCounter
{
    public static void Count(
        ScrapedSeries gauge,
        double value,
        ScrapedTarget target,
        TickGrid grid,
        DateTimeOffset edge
    )
    {
        var counts = target.Series.Counts;
        var seconds = edge.ToUnixTimeMilliseconds() / 1000.0;
        var earliest = edge - target.SpacingOn(grid);
        foreach (var weight in gauge.Weights)
        {
            if (weight.Weights.Readings is not { } readings)
            {
                continue;
            }
            var count = weight.Count;
            counts.Join(count, target);
            if (count.Column.Presence is not null)
            {
                count.IsPresent |= readings.Shows(value, seconds);
                continue;
            }
            count.IsPresent = true;
            if (Before(gauge, count, target) is not { } before)
            {
                continue;
            }
            var from = before > earliest ? before : earliest;
            count.KnownSince = count.KnownSince > from ? count.KnownSince : from;
            if (readings.Of(value, seconds) is { } events)
            {
                Add(gauge, count, new Reading(events, from, target, grid, edge));
            }
            else
            {
                count.Column.Note(AnomalyKind.InvalidValue);
            }
        }
        foreach (var share in gauge.Shares)
        {
            if (
                share.Weights.Readings?.Of(value, seconds) is { IsNone: false } events
                && Before(gauge, share.Whole, target) is { } before
                && share.CountAt(edge, counts) is { } group
            )
            {
                var from = before > earliest ? before : earliest;
                counts.Join(group, target);
                Add(gauge, group, new Reading(events, from, target, grid, edge));
            }
        }
    }

    /// <summary>Counts that the target did not answer, for the columns that ask whether it does.</summary>
    public static IReadOnlyList<PageCount> CountFailure(ScrapedTarget target, TickGrid grid, DateTimeOffset edge)
    {
        target.Series.Counts.BeginWithout();
        foreach (var series in target.OnPage)
        {
            if (series.IsReport)
            {
                Count(series, series.Value, target, grid, edge); // as another server has it
            }
        }
        CountReports(target, isUp: false, grid, edge);
        return target.Series.Counts.OnPage;
    }

    /// <summary>Counts what is reported of the scrape that just ended.</summary>
    public static void CountReports(ScrapedTarget target, bool isUp, TickGrid grid, DateTimeOffset edge)
    {
        foreach (var report in target.Reports)
        {
            if (report.Value(target, isUp) is { } value)
            {
                Count(report.Series, value, target, grid, edge);
            }
        }
    }

    // The reading before; null for a first one, before which nothing was watched.
    static DateTimeOffset? Before(ScrapedSeries gauge, PageCount count, ScrapedTarget target) =>
        gauge.IsReport ? target.ResolvedUntil
        : count.IsFollowed ? target.Answered
        : null;

    static void Add(ScrapedSeries gauge, PageCount count, in Reading reading)
    {
        // A reading that is not the first of its tick adds to the same tick.
        var from = reading.From < reading.Edge ? reading.From : reading.Edge - reading.Grid.Length;
        if (gauge.IsReport)
        {
            count.AddReport(from, reading.Events);
        }
        else if (reading.From == reading.Target.Answered)
        {
            count.Add(reading.Events);
        }
        else
        {
            count.Add(from, reading.Events);
        }
    }

    readonly record struct Reading(
        EventCounts Events,
        DateTimeOffset From,
        ScrapedTarget Target,
        TickGrid Grid,
        DateTimeOffset Edge
    );
}
