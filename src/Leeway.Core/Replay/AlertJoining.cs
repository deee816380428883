using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>Makes one alert of rules of a severity that fire together, or one soon after the other.</summary>
static class AlertJoining
{
    /// <summary>The same of several severities, one after the other; what burns and what is absent are alerts of their own.</summary>
    public static IEnumerable<ReplayedAlert> BySeverity(IEnumerable<ReplayedAlert> firings, TimeSpan gap) =>
        firings.GroupBy(firing => (firing.Severity, firing.IsOfAbsence)).SelectMany(same => Join(same, gap));

    /// <param name="firings">Of one severity, those of each rule in order.</param>
    /// <param name="gap">An alert that begins less than this after the last one ended is the same one; zero joins only what touches.</param>
    public static IEnumerable<ReplayedAlert> Join(IEnumerable<ReplayedAlert> firings, TimeSpan gap)
    {
        ReplayedAlert? open = null;
        // Rules that begin together stay in their order.
        foreach (var firing in firings.OrderBy(firing => firing.Span.From))
        {
            if (open is not null && IsSame(open.Span, firing.Span, gap))
            {
                var until = firing.Span.Until > open.Span.Until ? firing.Span.Until : open.Span.Until;
                open = open with
                {
                    Span = new Interval(open.Span.From, until),
                    IsOpen = open.IsOpen || firing.IsOpen,
                    Told = open.Told ?? firing.Told,
                };
                continue;
            }
            if (open is not null)
            {
                yield return open;
            }
            open = firing;
        }
        if (open is not null)
        {
            yield return open;
        }
    }

    static bool IsSame(Interval open, Interval next, TimeSpan gap) =>
        next.From <= open.Until || next.From - open.Until < gap;
}
