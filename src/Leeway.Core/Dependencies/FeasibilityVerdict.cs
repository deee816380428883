namespace Leeway.Core.Dependencies;

/// <summary>What the availability of its dependencies means for a target.</summary>
public enum FeasibilityVerdict
{
    /// <summary>More than half of the budget is left for oneself.</summary>
    Feasible,

    /// <summary>Dependencies take more than half of the budget.</summary>
    Tight,

    /// <summary>Dependencies alone miss the target.</summary>
    Infeasible,
}
