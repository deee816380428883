using Leeway.Core.Objectives;

namespace Leeway.Core.Dependencies;

/// <summary>Whether a target can be met with what it depends on.</summary>
/// <param name="Ceiling">The availability of all that is needed: no more can be promised.</param>
public sealed record Feasibility(Availability Ceiling, Target Target)
{
    /// <summary>Half of the budget, so that its owner has the other half for changes and mistakes of its own.</summary>
    const double OwnShareLeast = 0.5;

    // What products of doubles may be off by.
    const double Rounding = 1e-12;

    /// <summary>The unavailability that is left for oneself, 1 − T / C; negative if there is none.</summary>
    public double Own => Ceiling.Share == 0 ? double.NegativeInfinity : 1 - ((double)Target.Fraction / Ceiling.Share);

    /// <summary>The same as a part of the budget.</summary>
    public double OwnShare => Own / Budget;

    public FeasibilityVerdict Verdict =>
        Ceiling.Missing - Budget > Rounding ? FeasibilityVerdict.Infeasible
        : Own < Budget * OwnShareLeast ? FeasibilityVerdict.Tight
        : FeasibilityVerdict.Feasible;

    /// <summary>What a critical dependency should have by the rule of the extra nine: a tenth of what the target allows to fail.</summary>
    public Availability ExtraNine => Availability.Without(Budget / 10);

    public bool HasExtraNine(Availability dependency) => dependency.Missing <= ExtraNine.Missing + Rounding;

    double Budget => (double)Target.BudgetFraction;

    /// <summary>What each of so many dependencies must have if together they may take half of the budget: 1 − (1 − T) / 2m.</summary>
    public Availability EqualShare(int dependencies) =>
        dependencies == 0 ? Availability.Without(1) : Availability.Without(Budget * OwnShareLeast / dependencies);
}
