using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>Keeps an alert that comes and goes open until it is calm, as it is live.</summary>
static class FlapReplay
{
    /// <param name="firings">Of one severity, in order, none touching another.</param>
    public static IEnumerable<ReplayedAlert> Damped(
        CountHistory history,
        IReadOnlyList<ReplayedAlert> firings,
        FlapDamping damping
    )
    {
        var (course, open, next) = (AlertCourse.None, (ReplayedAlert?)null, 0);
        for (var edge = 0; edge <= history.Ticks; edge++)
        {
            if (!course.IsOpen && course.Beginnings.Count == 0)
            {
                // Nothing is remembered: nothing happens until it fires again.
                if (next == firings.Count)
                {
                    yield break;
                }
                edge = history.EdgeAtOrAfter(firings[next].Span.From);
            }
            var asOf = history.EdgeAt(edge);
            while (next < firings.Count && firings[next] is { IsOpen: false } past && past.Span.Until <= asOf)
            {
                next++;
            }
            var isFiring = next < firings.Count && firings[next].Span.From <= asOf;
            course = course.Next(isFiring, damping, asOf, history.Step);
            if (isFiring)
            {
                open ??= firings[next];
            }
            else if (open is not null && !course.IsOpen)
            {
                yield return open with
                {
                    Span = new Interval(open.Span.From, asOf),
                    IsOpen = false,
                };
                open = null;
            }
        }
        if (open is not null)
        {
            yield return open with
            {
                Span = new Interval(open.Span.From, history.Until),
                IsOpen = true,
            };
        }
    }
}
