using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;

namespace Leeway.Server.Api;

/// <summary>A plan that was simulated, and what it is told as.</summary>
/// <remarks>Safe for concurrent use: all that is asked of its model has been reckoned.</remarks>
public sealed record MadePlan(Plan Plan, PlanDetail Detail)
{
    /// <summary>The same held against other targets, for which nothing is to be simulated.</summary>
    public PlanDetail Against(IReadOnlyList<Target> targets) =>
        targets.Count == 0
            ? Detail
            : Detail with
            {
                Targets =
                [
                    .. Planner.Against(Plan.Model, Plan.Question with { Candidates = targets }).Select(PlanView.Of),
                ],
            };
}
