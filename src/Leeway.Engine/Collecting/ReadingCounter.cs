using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Engine.Collecting;

/// <summary>Turns what was read of a gauge into counts: each reading speaks for the time since the one before.</summary>
/// <remarks>
/// For one scrape interval at most: what a gauge was in a longer gap, nobody knows. What Leeway itself reports of a
/// target, such as <c>up</c>, is read whenever an outcome is known, also when the target does not answer.
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
        foreach (var weight in gauge.Weights)
        {
            if (weight.Weights.Readings is not { } readings)
            {
                continue;
            }
            var count = weight.Count;
            counts.Join(count, target);
            count.IsPresent = true;
            if (Since(gauge, count, target, grid, edge) is not { } from)
            {
                continue;
            }
            count.KnownSince = count.KnownSince > from ? count.KnownSince : from;
            if (readings.Of(value, seconds) is { } events)
            {
                Add(gauge, count, from, events, target);
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
                && Since(gauge, share.Whole, target, grid, edge) is { } from
                && share.CountAt(edge, counts) is { } group
            )
            {
                counts.Join(group, target);
                Add(gauge, group, from, events, target);
            }
        }
    }

    static void Add(ScrapedSeries gauge, PageCount count, DateTimeOffset from, EventCounts events, ScrapedTarget target)
    {
        if (gauge.IsReport)
        {
            count.AddReport(from, events);
        }
        else if (from == target.Answered)
        {
            count.Add(events);
        }
        else
        {
            count.Add(from, events);
        }
    }

    // Null for a first reading, before which nothing was watched.
    static DateTimeOffset? Since(
        ScrapedSeries gauge,
        PageCount count,
        ScrapedTarget target,
        TickGrid grid,
        DateTimeOffset edge
    )
    {
        var before =
            gauge.IsReport ? target.ResolvedUntil
            : count.IsFollowed ? target.Answered
            : null;
        var earliest = edge - target.SpacingOn(grid);
        return before is not { } last || (gauge.IsReport && last >= edge) ? null
            : last > earliest ? last
            : earliest;
    }
}
