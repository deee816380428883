using System.Globalization;
using Leeway.Core.Policies;

namespace Leeway.Core.Gates;

/// <summary>What one SLO of a service has to say of a change to it.</summary>
static class SloReasons
{
    public static IEnumerable<GateReason> Of(GateSlo slo, GateQuestion question)
    {
        if (slo.Standing is not { } standing)
        {
            return [];
        }
        var isInForce = standing.Policy.Enforcement.IsInForce(question.AsOf);
        return Missing(slo, standing)
            .Concat(Steps(slo, standing, question.Change))
            .Concat(Spend(slo, standing, question.Change))
            .Select(reason => reason with { Slo = slo.Name, IsInForce = isInForce });
    }

    static IEnumerable<GateReason> Missing(GateSlo slo, PolicyStanding standing)
    {
        if (slo.UnknownBecause is { } why)
        {
            yield return new GateReason(standing.Policy.OnMissingData, GateGround.MissingData, why);
        }
        else if (!standing.IsKnown)
        {
            var first = standing.Steps.First(step => !step.IsKnown);
            var what = $"step {first.Step.Name} cannot be told: {first.Reason}";
            yield return new GateReason(standing.Policy.OnMissingData, GateGround.MissingData, what);
        }
    }

    static IEnumerable<GateReason> Steps(GateSlo slo, PolicyStanding standing, ProposedChange change)
    {
        if (standing.Current is not { Step: var step } current)
        {
            if (slo.UnknownBecause is null && standing is { IsKnown: true, Readings.Remaining: { } left })
            {
                yield return new GateReason(Stance.Allow, GateGround.Budget, $"{Percent(left)} of the budget left");
            }
            yield break;
        }
        var what = $"{step.Name}: {current.Reason}";
        yield return step.Gate is Stance.Block && IsForgiven(slo, standing.Policy)
            ? new GateReason(
                Stance.Warn,
                GateGround.Budget,
                $"{what}; a dependency spent most of it{Ask(standing.Policy)}"
            )
            : new GateReason(step.Gate, GateGround.Budget, what);
        if (step.IsCanaryOnly && change.CanaryShare is null)
        {
            var how = $"{step.Name}: only by a canary; say its share in 'canary'";
            yield return new GateReason(Stance.Block, GateGround.CanaryOnly, how);
        }
        if (step.WantsReview)
        {
            var who = $"{step.Name}: somebody else is to look at it before it goes out";
            yield return new GateReason(Stance.Allow, GateGround.Review, who);
        }
    }

    static IEnumerable<GateReason> Spend(GateSlo slo, PolicyStanding standing, ProposedChange change)
    {
        if (ExpectedSpend.Of(change, slo.History) is not { } spend || standing.Readings.Remaining is not { } left)
        {
            yield break;
        }
        var stance = spend.Needed > Math.Max(0, left) ? standing.Policy.OnOverspend : Stance.Allow;
        yield return new GateReason(stance, GateGround.Spend, $"it may spend {spend}; {Percent(left)} left");
    }

    // Most: more than half of what incidents spent.
    static bool IsForgiven(GateSlo slo, ErrorBudgetPolicy policy) =>
        policy.CausedByDependency is not DependencyFault.Freeze
        && 2 * slo.Incidents.Where(one => one.IsByDependency).Sum(one => one.BudgetShare)
            > slo.Incidents.Sum(one => one.BudgetShare);

    static string Ask(ErrorBudgetPolicy policy) =>
        policy.CausedByDependency is not DependencyFault.Ask ? ""
        : policy.Escalation.Length > 0 ? $", so ask {policy.Escalation}"
        : policy.Approvers.Count > 0 ? $", so ask {string.Join(", ", policy.Approvers)}"
        : ", so ask whoever answers for the policy";

    static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
