using Leeway.Core.Alerts;
using Leeway.Core.Policies;
using Leeway.Documents;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Policies;

/// <summary>Tells of the step that an SLO is in, by alerts of the policy's own: once when it begins to count, and once when it is over.</summary>
static class StepAlerts
{
    public static void Settle(AlertBook book, WatchedObjective watched, PolicyStanding standing, DateTimeOffset edge)
    {
        var slo = watched.Objective.Name;
        var wanted = Wanted(watched, standing).ToDictionary(one => one.Key, StringComparer.Ordinal);
        foreach (var open in Open(book).Where(one => one.FullName == slo && !wanted.ContainsKey(one.Key)).ToList())
        {
            var now = standing.Current?.Step.Name;
            book.End(open, edge, now is null ? "the step is left" : $"step {now} counts now");
        }
        foreach (var occasion in wanted.Values.Where(one => book.OccasionOf(one.Key) is null))
        {
            book.Begin(occasion);
        }
    }

    /// <summary>Ends what was told of SLOs that no policy is about any more.</summary>
    public static void EndOthers(
        AlertBook book,
        IReadOnlyDictionary<string, ErrorBudgetPolicy> policies,
        DateTimeOffset edge
    )
    {
        foreach (var open in Open(book).Where(one => !policies.ContainsKey(one.Slo)).ToList())
        {
            book.End(open, edge, "no policy is about the SLO any more");
        }
    }

    static IEnumerable<Occasion> Open(AlertBook book) =>
        book.Occasions.Where(occasion => occasion.Kind is AlertKind.Policy);

    static IEnumerable<Occasion> Wanted(WatchedObjective watched, PolicyStanding standing)
    {
        if (standing.Current is not { Entered: { } entered, Step: var step })
        {
            return [];
        }
        var actions = string.Join(", ", step.Actions);
        return step
            .Actions.Select(SeverityOf)
            .OfType<Severity>()
            .Distinct()
            .Select(severity =>
                Occasion.Of(
                    watched.Objective,
                    severity.Name,
                    watched.Strategy.Severities.RankOf(severity),
                    AlertKinds.PolicyRule(step.Name),
                    entered.Since,
                    $"step {step.Name} of policy {standing.Policy.Name}: {entered.Reason}; {actions}"
                )
            );
    }

    static Severity? SeverityOf(PolicyAction action) =>
        action switch
        {
            PolicyAction.Page => Severity.Page,
            PolicyAction.Ticket => Severity.Ticket,
            PolicyAction.Notify => Severity.Notice,
            _ => null,
        };
}
