using Leeway.Core.Alerts;

namespace Leeway.Documents.Native;

/// <summary>An AlertStrategy as it is written.</summary>
sealed record StrategyDeclaration(
    string Name,
    IReadOnlyList<TierDeclaration> Tiers,
    AbsenceRule? Absence,
    LowTraffic? LowTraffic,
    SeverityOrder Severities,
    FlapDamping? Flapping,
    IReadOnlyList<BudgetRule> BudgetLeft,
    TrafficRule? NoTraffic
)
{
    public AlertStrategy Resolve(TimeSpan sloWindow) =>
        new AlertStrategy(Name, [.. Tiers.Select(tier => tier.Resolve(sloWindow))], Absence)
        {
            Severities = Severities,
            Flapping = Flapping,
            BudgetLeft = BudgetLeft,
            NoTraffic = NoTraffic,
        }.With(LowTraffic);
}
