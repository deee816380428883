namespace Leeway.Core.Policies;

/// <summary>What must be done, beside the recovery of the budget, before a step is left.</summary>
public enum ExitCriterion
{
    /// <summary>Every incident that spent of this budget has an action item on file, and there is at least one.</summary>
    ActionItemsFiled,
}
