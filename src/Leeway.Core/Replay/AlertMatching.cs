namespace Leeway.Core.Replay;

/// <summary>Finds which alerts told of which events.</summary>
static class AlertMatching
{
    /// <summary>Every alert that fired while the event lasted, or soon after, and that the event was worth.</summary>
    /// <remarks>
    /// An alert may tell of several events, if it was still firing, and an event have several alerts. That nothing is counted tells nothing of a
    /// burning: such an alert tells of events with a label only, of which people said that something was wrong.
    /// </remarks>
    /// <param name="events">In order, none sharing time with another.</param>
    /// <param name="alerts">In order of their beginning; of one severity none that burns shares time with another, and none of absence.</param>
    /// <param name="late">An alert that begins sooner than this after an event's end tells of it.</param>
    public static List<Telling> Of(
        IReadOnlyList<ReplayEvent> events,
        IReadOnlyList<ReplayedAlert> alerts,
        Significance significance,
        TimeSpan late
    )
    {
        List<Telling> tellings = [];
        foreach (var alike in alerts.GroupBy(alert => (alert.Severity, alert.IsOfAbsence)))
        {
            var (list, sigma) = (alike.ToList(), significance.Of(alike.Key.Severity));
            var first = 0;
            foreach (var one in events.Where(one => alike.Key.IsOfAbsence ? one.Label is not null : one.IsWorth(sigma)))
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
