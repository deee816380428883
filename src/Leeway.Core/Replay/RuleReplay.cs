using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>Alerting rules of a Prometheus over a history, judged at every tick.</summary>
public static class RuleReplay
{
    /// <param name="inhibition">Which severities an Alertmanager lets hold back which; null for none.</param>
    public static ReplayedStrategy Of(
        ReplaySubject subject,
        string name,
        IReadOnlyList<AlertRule> rules,
        SeverityOrder? inhibition = null
    )
    {
        var alerts = AlertJoining
            .BySeverity(rules.SelectMany(rule => Firings(subject.History, rule)), TimeSpan.Zero)
            .ToList();
        var told = inhibition is null ? alerts : HoldingBack.Of(alerts, inhibition);
        return new ReplayedStrategy(
            name,
            [.. AlertJoining.BySeverity(told, subject.Gap).OrderBy(alert => alert.Span.From)],
            rules.Select(rule => rule.Condition.Late).DefaultIfEmpty().Max()
        );
    }

    static IEnumerable<ReplayedAlert> Firings(CountHistory history, AlertRule rule) =>
        StateRun
            .Over(
                history,
                rule.Timing,
                edge => rule.Condition.NextDoubtful(history, edge),
                edge => rule.Condition.IsMet(history, edge) ? Verdict.Met : Verdict.NotMet
            )
            .Select(stretch => new ReplayedAlert(rule.Severity, rule.Name, stretch.Span, stretch.IsOpen)
            {
                IsOfAbsence = rule.Condition is RuleCondition.Absent,
            });
}
