using Leeway.Core.Objectives;
using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>What is asked of the risks and projects of one promise.</summary>
/// <param name="Window">Of a calendar window its usual length.</param>
public sealed record PlanQuestion(Target Target, TimeSpan Window)
{
    /// <summary>Targets that might be promised instead; the SLO's own need not be among them.</summary>
    public IReadOnlyList<Target> Candidates { get; init; } = [];

    /// <summary>No more engineer-weeks than these may be spent, reckoned by the most likely effort.</summary>
    public double EngineerWeeks { get; init; } = double.PositiveInfinity;

    /// <summary>What one risk may take of a year's budget.</summary>
    public double LargestShare { get; init; } = TargetStanding.LargestShare;
    public int Years { get; init; } = Simulation.DefaultYears;
    public ulong Seed { get; init; } = Simulation.DefaultSeed;
}
