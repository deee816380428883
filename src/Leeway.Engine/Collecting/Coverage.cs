using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Engine.Collecting;

/// <summary>For which time a target's answer makes a column's counts known.</summary>
static class Coverage
{
    public static Interval Of(ScrapedTarget target, PageCount count, TickGrid grid, DateTimeOffset edge)
    {
        var none = new Interval(edge, edge);
        // A counter loses with its process what nobody read; a gauge had nothing to lose.
        var isGauge = count.Column.Indicator.CountsReadings;
        var answered = isGauge ? target.Answered : Later(target.Answered, Restarted(target, grid, edge));
        if (count.HasTwoWriters || count.HasNewLayout || HasVanished(target, count))
        {
            return none;
        }
        if (!Feeds(target, count))
        {
            // The target answers and shows nothing of the SLI: it is known to have counted nothing, if it is expected to at all.
            return count.IsFollowed && answered is { } last ? new Interval(last, edge) : none;
        }
        var from = Later(count.IsFollowed ? answered : null, count.KnownSince);
        return from is { } start && start < edge ? new Interval(start, edge) : none;
    }

    // What the process before served after its last page died with it, also where the new one shows no series of it yet.
    static DateTimeOffset? Restarted(ScrapedTarget target, TickGrid grid, DateTimeOffset edge)
    {
        var (before, now) = (target.Mark.StartMs, target.ProcessStartMs);
        if (before == 0 || now - before <= CounterStep.StartToleranceMs)
        {
            return null;
        }
        var start = grid.EdgeAtOrBefore(DateTimeOffset.FromUnixTimeMilliseconds(now));
        return start < edge ? start : edge - grid.Length;
    }

    static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other ?? one : one;

    static bool Feeds(ScrapedTarget target, PageCount count) => count.IsPresent || target.Series.HasAnyOf(count.Column);

    // Series that were there and are gone say nothing any more, unless the process that had them is gone too.
    static bool HasVanished(ScrapedTarget target, PageCount count)
    {
        if (count.IsPresent)
        {
            return false;
        }
        var known = target
            .Series.Counted.Where(series => series.Cursor is not null && series.Feeds(count.Column))
            .ToList();
        if (known.Count == 0)
        {
            return false;
        }
        var processStart = target.ProcessStartMs;
        if (processStart != 0 && known.TrueForAll(series => series.Cursor!.Value.StartMs < processStart))
        {
            return false;
        }
        count.Column.Note(AnomalyKind.SeriesVanished);
        return true;
    }
}
