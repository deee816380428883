namespace Leeway.Core.Agreements;

/// <summary>Who has to agree to an SLO; each is asked a question of its own.</summary>
/// <remarks>Source: The Site Reliability Workbook, chapter 2.</remarks>
public enum Party
{
    /// <summary>Is it worth engineering time once the service is below the target?</summary>
    Product,

    /// <summary>Will we work on what hurts users once the budget is gone, before features?</summary>
    Development,

    /// <summary>Can we defend the target without toil and burnout?</summary>
    Sre,
}
