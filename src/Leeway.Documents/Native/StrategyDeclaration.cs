using Leeway.Core.Alerts;

namespace Leeway.Documents.Native;

/// <summary>An AlertStrategy as it is written.</summary>
sealed record StrategyDeclaration(
    string Name,
    IReadOnlyList<TierDeclaration> Tiers,
    AbsenceRule? Absence,
    LowTraffic? LowTraffic
)
{
    public AlertStrategy Resolve(TimeSpan sloWindow) =>
        new AlertStrategy(Name, [.. Tiers.Select(tier => tier.Resolve(sloWindow))], Absence).With(LowTraffic);
}
