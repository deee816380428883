namespace Leeway.Core.Conditions;

/// <summary>What a condition can be about.</summary>
public enum Measure
{
    /// <summary><c>burn(1h)</c>: how many times faster than allowed the budget was spent in the last so much time.</summary>
    Burn,

    /// <summary><c>remaining</c>: the share of the whole window's budget that is left; may be negative.</summary>
    Remaining,

    /// <summary><c>spent</c>: 1 − remaining.</summary>
    Spent,

    /// <summary><c>incident.budgetShare</c>: the share of the window's budget that one incident spent.</summary>
    IncidentBudgetShare,

    /// <summary><c>class.quarterShare</c>: the share of a quarter's budget that the incidents of one class spent.</summary>
    ClassQuarterShare,
}
