using Leeway.Core.Alerts;

namespace Leeway.Documents.Native;

/// <summary>An AlertStrategy as it is written.</summary>
sealed record StrategyDeclaration(string Name, IReadOnlyList<TierDeclaration> Tiers, AbsenceRule? Absence)
{
    public AlertStrategy Resolve(TimeSpan sloWindow) =>
        new(Name, [.. Tiers.Select(tier => tier.Resolve(sloWindow))], Absence);
}
