using Leeway.Core.Alerts;
using Leeway.Core.Policies;
using Leeway.Documents;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Policies;

/// <summary>Tells of the step that an SLO is in, by alerts of the policy's own: once when it begins to count, and once when it is over.</summary>
static class StepAlerts
{
    /// <summary>What is told now, by SLO.</summary>
    public static ILookup<string, Occasion> Open(AlertBook book) =>
        book
            .Occasions.Where(occasion => occasion.Kind is AlertKind.Policy)
            .ToLookup(occasion => occasion.Slo, StringComparer.Ordinal);

    /// <param name="told">Of the SLO.</param>
    public static void Settle(
        AlertBook book,
        IEnumerable<Occasion> told,
        WatchedObjective watched,
        PolicyStanding standing,
        DateTimeOffset edge
    )
    {
        var wanted = Wanted(watched, standing).ToDictionary(one => one.Key, StringComparer.Ordinal);
        foreach (var open in told.Where(one => !wanted.ContainsKey(one.Key)))
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
        ILookup<string, Occasion> told,
        IReadOnlyDictionary<string, ErrorBudgetPolicy> policies,
        DateTimeOffset edge
    )
    {
        foreach (var open in told.Where(one => !policies.ContainsKey(one.Key)).SelectMany(one => one))
        {
            book.End(open, edge, "no policy is about the SLO any more");
        }
    }

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
