using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>Lets more urgent alerts hold back less urgent ones, as they do live.</summary>
/// <remarks>
/// Of an alert that begins while a more urgent one fires nobody is told before that has ended, and nobody at all if it ends first. Who was told
/// before the more urgent one began knows of it and stays told.
/// </remarks>
static class HoldingBack
{
    public static IEnumerable<ReplayedAlert> Of(IReadOnlyList<ReplayedAlert> alerts, SeverityOrder order)
    {
        foreach (var severity in alerts.GroupBy(alert => alert.Severity))
        {
            var rank = order.RankOf(severity.Key);
            var urgent = AlertJoining
                .Join(alerts.Where(alert => order.RankOf(alert.Severity) < rank), TimeSpan.Zero)
                .ToList();
            var next = 0;
            foreach (var alert in severity.OrderBy(alert => alert.Span.From))
            {
                while (next < urgent.Count && HasEnded(urgent[next], alert.Span.From))
                {
                    next++;
                }
                yield return next < urgent.Count && urgent[next].Span.From <= alert.Span.From
                    ? alert with
                    {
                        Told = After(urgent[next], alert),
                    }
                    : alert;
            }
        }
    }

    static DateTimeOffset? After(ReplayedAlert urgent, ReplayedAlert alert) =>
        urgent.IsOpen || HasEnded(alert, urgent.Span.Until) ? null : urgent.Span.Until;

    static bool HasEnded(ReplayedAlert alert, DateTimeOffset at) => !alert.IsOpen && alert.Span.Until <= at;
}
