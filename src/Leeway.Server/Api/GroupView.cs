using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Groups;

namespace Leeway.Server.Api;

/// <summary>Groups of SLOs as the API shows them.</summary>
static class GroupView
{
    const int WorstShown = 3;

    /// <summary>Null of an SLO that is not grouped, and of a group.</summary>
    public static GroupsSummary? Summary(ObjectiveEvaluation evaluation, EngineSnapshot snapshot)
    {
        var objective = evaluation.Watched.Objective;
        return objective.Group is null && snapshot.Groups.TryGetValue(objective.Name, out var groups)
            ? Summary(groups)
            : null;
    }

    /// <summary>The worst first: what fires, then by what is left of the budget.</summary>
    public static IEnumerable<GroupSummary> All(SloGroups groups) =>
        groups
            .Evaluations.Values.Select(Of)
            .OrderBy(group =>
                group.Firing.Contains("page", StringComparer.Ordinal) ? 0
                : group.Firing.Count > 0 ? 1
                : 2
            )
            .ThenBy(group => group.BudgetRemaining ?? double.PositiveInfinity)
            .ThenBy(group => group.Group, StringComparer.Ordinal);

    static GroupsSummary Summary(SloGroups groups) =>
        new()
        {
            By = groups.Rule.Labels,
            Count = groups.Evaluations.Count,
            Max = groups.Rule.Max,
            Refused = groups.Refused,
            RefusedAt = groups.RefusedAt,
            Worst = [.. All(groups).Take(WorstShown)],
        };

    static GroupSummary Of(ObjectiveEvaluation evaluation)
    {
        var group = evaluation.Watched.Objective.Group!;
        return new GroupSummary
        {
            Group = group.Text,
            Labels = group.Labels.ToDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal),
            Total = evaluation.Spent.Counts.Total,
            Bad = evaluation.Spent.Counts.Bad,
            BudgetRemaining = evaluation.Budget.RemainingOfWindow,
            BurnNow = evaluation.BurnNow?.Rate?.Factor,
            Firing = [.. evaluation.Occasions.Select(occasion => occasion.Severity)],
        };
    }
}
