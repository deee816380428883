using Leeway.Core.Alerts;

namespace Leeway.Engine.Evaluating;

/// <summary>Where one rule of an SLO stands, whatever it is about.</summary>
/// <param name="IsByEdge">True if its clock is that of the ticks, not the watermark.</param>
readonly record struct RuleState(Severity Severity, string Rule, AlertDecision Decision, bool IsByEdge)
{
    public static IReadOnlyList<RuleState> Of(
        IEnumerable<TierEvaluation> tiers,
        AbsenceEvaluation? absence,
        IEnumerable<RuleEvaluation> others
    )
    {
        var rules = tiers
            .Select(tier => new RuleState(tier.Tier.Severity, tier.Tier.Name, tier.Decision, IsByEdge: false))
            .ToList();
        if (absence is not null)
        {
            rules.Add(new RuleState(absence.Rule.Severity, AbsenceRule.Name, absence.Decision, IsByEdge: true));
        }
        rules.AddRange(
            others.Select(other => new RuleState(other.Severity, other.Rule, other.Decision, IsByEdge: false))
        );
        return rules;
    }

    /// <summary>The key of the alert that it belongs to.</summary>
    public string AlertOf(string slo) => Occasion.KeyOf(slo, Severity.Name, Rule);

    public DateTimeOffset Since(DateTimeOffset otherwise) =>
        Decision.State switch
        {
            AlertState.Firing firing => firing.Since,
            AlertState.Held held => held.Since,
            AlertState.Clearing clearing => clearing.Since,
            _ => otherwise,
        };
}
