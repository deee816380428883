namespace Leeway.Client;

/// <summary>The risks against the budget that one target would allow.</summary>
/// <param name="Share">What all risks together take of it; above 1 the target is out of reach as things stand.</param>
/// <param name="ImpliedAvailability">What the risks leave, on average.</param>
/// <param name="UnallocatedMinutes">What is left for what nobody has thought of; negative if more was accepted than there is.</param>
public sealed record TargetStandingDetail(
    decimal Target,
    double BudgetMinutes,
    double BadMinutesAYear,
    double Share,
    bool IsFeasible,
    double ImpliedAvailability,
    double AcceptedMinutes,
    double UnallocatedMinutes,
    IReadOnlyList<RiskShareDetail> Risks
);
