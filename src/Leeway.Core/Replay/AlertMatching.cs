namespace Leeway.Core.Replay;

/// <summary>Finds which alerts told of which events.</summary>
static class AlertMatching
{
    /// <summary>Every alert that fired while the event lasted, or soon after, and that the event was worth.</summary>
    /// <remarks>An alert may tell of several events, if it was still firing, and an event have several alerts.</remarks>
    /// <param name="events">In order, none sharing time with another.</param>
    /// <param name="alerts">In order of their beginning; of one severity none shares time with another.</param>
    /// <param name="late">An alert that begins sooner than this after an event's end tells of it.</param>
    public static List<Telling> Of(
        IReadOnlyList<ReplayEvent> events,
        IReadOnlyList<ReplayedAlert> alerts,
        Significance significance,
        TimeSpan late
    )
    {
        List<Telling> tellings = [];
        foreach (var severity in alerts.GroupBy(alert => alert.Severity))
        {
            var (list, sigma) = (severity.ToList(), significance.Of(severity.Key));
            var first = 0;
            foreach (var one in events.Where(one => one.IsWorth(sigma)))
            {
                while (first < list.Count && list[first].Span.Until <= one.Span.From)
                {
                    first++;
                }
                for (var at = first; at < list.Count && list[at].Span.From < one.Span.Until + late; at++)
                {
                    tellings.Add(new Telling(one, list[at]));
                }
            }
        }
        return tellings;
    }
}
