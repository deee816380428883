namespace Leeway.Client;

/// <summary>A target that was considered.</summary>
/// <param name="Chance">The share of windows in which it would be met; null without events.</param>
/// <param name="Passes">Nothing speaks against it.</param>
/// <param name="RevenueGained">What it saves a year against the target in force; null if no revenue was given.</param>
public sealed record TargetCandidateDetail(
    decimal Target,
    double? Chance,
    bool Passes,
    double? RevenueGained,
    IReadOnlyList<TargetFindingDetail> Findings
);
