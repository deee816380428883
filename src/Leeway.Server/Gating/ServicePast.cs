using Leeway.Core.Changes;
using Leeway.Core.Gates;
using Leeway.Core.Incidents;
using Leeway.Core.Policies;
using Leeway.Engine.Changes;
using Leeway.Engine.Incidents;

namespace Leeway.Server.Gating;

/// <summary>How changes of a service went, and what its incidents cost.</summary>
public sealed record ServicePast(IReadOnlyList<ChangeStory> Changes, IReadOnlyList<IncidentStory> Incidents)
{
    public static ServicePast None { get; } = new([], []);

    /// <summary>How changes of a kind went before, in shares of one SLO's budget. One has failed that failed the service.</summary>
    public ChangeHistory Of(ChangeKind kind, string slo)
    {
        var alike = Changes.Where(story => story.Change.Kind == kind).ToList();
        var failed = alike.Where(story => story.Outcome.IsFailed).ToList();
        return new ChangeHistory(
            alike.Count,
            failed.Count,
            failed.Count == 0
                ? null
                : failed.Average(story => story.Costs.FirstOrDefault(cost => cost.Slo == slo)?.Share ?? 0)
        );
    }

    /// <summary>What incidents took of one SLO's budget from an instant on.</summary>
    public IReadOnlyList<IncidentShare> SharesOf(string slo, DateTimeOffset since) =>
        [
            .. Incidents
                .Where(story => story.Start >= since)
                .Select(story => (story, Cost: story.Costs.FirstOrDefault(cost => cost.Slo == slo)))
                .Where(one => one.Cost?.Share > 0)
                .Select(one => new IncidentShare
                {
                    Incident = $"incident {one.story.Incident.Number}",
                    Number = one.story.Incident.Number,
                    FaultClass = one.story.Incident.Fault.Name,
                    BudgetShare = one.Cost!.Share!.Value,
                    IsByDependency = one.story.Incident.Trigger is Trigger.Provider,
                }),
        ];
}
