using Leeway.Client;
using Leeway.Core.Policies;

namespace Leeway.Server.Api;

/// <summary>Where an SLO stands in its policy, as the API shows it.</summary>
static class PolicyView
{
    public static PolicyDetail Of(string slo, PolicyStanding standing) =>
        new()
        {
            Slo = slo,
            Policy = standing.Policy.Name,
            Version = PolicyVersion.Of([standing.Policy]),
            Enforced = standing.Policy.Enforcement.ToString()!,
            Known = standing.IsKnown,
            Step = standing.Current?.Step.Name,
            Steps = [.. standing.Steps.Select(Of)],
            Approvers = standing.Policy.Approvers,
            Escalation = standing.Policy.Escalation,
        };

    static PolicyStepDetail Of(StepStanding step) =>
        new(
            step.Step.Name,
            step.Step.When.ToString(),
            step.Step.While.ToString(),
            [.. step.Step.Actions.Select(action => action.ToString()!)],
            [.. step.Step.Requires.Select(ExitCriteria.NameOf)],
            step.Entered?.Since,
            step.Reason
        );
}
