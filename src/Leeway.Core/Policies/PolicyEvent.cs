using Leeway.Core.Conditions;

namespace Leeway.Core.Policies;

/// <summary>What an incident, or a class of them, obliges people to.</summary>
/// <param name="When">Over the shares of an incident, or those of a class.</param>
public sealed record PolicyEvent(Condition When, IReadOnlyList<Obligation> Then)
{
    public static IReadOnlyList<Measure> Measures { get; } = [Measure.IncidentBudgetShare, Measure.ClassQuarterShare];
}
