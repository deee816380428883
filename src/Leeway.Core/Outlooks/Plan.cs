using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>What the risks take of the budget and which projects give most of it back.</summary>
public sealed record Plan
{
    public required PlanQuestion Question { get; init; }
    public required RiskModel Model { get; init; }

    /// <summary>The SLO's target, then the candidates, the risks of each as they are today.</summary>
    public required IReadOnlyList<TargetStanding> Targets { get; init; }

    /// <summary>What each circumstance costs a year, while no project is done.</summary>
    public required IReadOnlyList<(RiskFactor Factor, double BadMinutesAYear)> Factors { get; init; }

    /// <summary>The one that saves most for an engineer-week first.</summary>
    public required IReadOnlyList<ProjectOutlook> Projects { get; init; }

    /// <summary>In which order to do what fits into the engineer-weeks, if each step is to save most for an engineer-week.</summary>
    public required IReadOnlyList<ProjectWorth> Steps { get; init; }

    /// <summary>Of all sets that fit the one that saves most; null with more projects than all sets can be looked at of.</summary>
    public required ProjectSet? Best { get; init; }

    /// <summary>As things stand, after each project alone, after the steps, and after the best set if it is another.</summary>
    public required IReadOnlyList<SetOutlook> Outlooks { get; init; }

    /// <summary>Of each pair of projects, in their order.</summary>
    public required IReadOnlyList<Duel> Duels { get; init; }

    public Recommendation Recommendation => Recommendation.Of(this);

    public SetOutlook Today => Outlooks[0];

    public TargetStanding Standing => Targets[0];

    public SetOutlook OutlookOf(ProjectSet projects) => Outlooks.First(outlook => outlook.Projects == projects);

    /// <summary>The windows that are simulated together, of which some are missed: <see cref="SetOutlook.MissedWindows"/>.</summary>
    public Horizon Windows => Horizon.Of(Question.Target, Question.Window);
}
