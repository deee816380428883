namespace Leeway.Client;

/// <summary>What the risks take of an SLO's budget, and which projects give most of it back.</summary>
public sealed record PlanDetail
{
    /// <summary>Null if the promise is in no document.</summary>
    public required string? Slo { get; init; }
    public required decimal Target { get; init; }
    public required double WindowSeconds { get; init; }

    /// <summary>What a year allows: (1 − target) · 525,600.</summary>
    public required double BudgetMinutes { get; init; }

    /// <summary>How many events there are; null if nobody knows, and then nothing here is told in events.</summary>
    public double? EventsADay { get; init; }

    /// <summary>What a year allows, in bad events.</summary>
    public double? BudgetEvents { get; init; }

    /// <summary>What one window allows.</summary>
    public required double WindowBudgetMinutes { get; init; }

    /// <summary>Of how many windows it is told how many are missed: as many as fit into 365 days, at least one.</summary>
    public required int Windows { get; init; }

    /// <summary>What one risk may take of a year's budget.</summary>
    public required double LargestShare { get; init; }

    /// <summary>Null for as many as it takes.</summary>
    public required double? EngineerWeeks { get; init; }
    public required int Years { get; init; }
    public required ulong Seed { get; init; }

    /// <summary>The largest first.</summary>
    public required IReadOnlyList<RiskDetail> Risks { get; init; }

    /// <summary>Risks that are to be learnt from recorded incidents, of which there are none: nothing here counts them.</summary>
    public required IReadOnlyList<string> UnknownRisks { get; init; }
    public required IReadOnlyList<RiskFactorDetail> Factors { get; init; }

    /// <summary>The SLO's own target first.</summary>
    public required IReadOnlyList<TargetStandingDetail> Targets { get; init; }

    /// <summary>The one that saves most for an engineer-week first.</summary>
    public required IReadOnlyList<ProjectDetail> Projects { get; init; }
    public required IReadOnlyList<DuelDetail> Duels { get; init; }

    /// <summary>In which order to do what fits, each step the one that then saves most for an engineer-week.</summary>
    public required IReadOnlyList<ProjectStepDetail> Steps { get; init; }

    /// <summary>The set that saves most of all that fit; null with too many projects to look at every set.</summary>
    public required ProjectStepDetail? Best { get; init; }

    /// <summary>As things stand first, then after each project alone, after all steps, and after the best set.</summary>
    public required IReadOnlyList<OutlookDetail> Outlooks { get; init; }

    /// <summary>Whether what is learnt from the record comes true; empty without two years of it.</summary>
    public IReadOnlyList<CalibrationDetail> Calibration { get; init; } = [];

    /// <summary>Which of the incidents count for nothing, and the like, each with its line; empty without a record.</summary>
    public IReadOnlyList<string> RecordWarnings { get; init; } = [];
    public required RecommendationDetail Recommendation { get; init; }
}
