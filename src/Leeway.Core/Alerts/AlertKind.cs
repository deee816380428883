namespace Leeway.Core.Alerts;

/// <summary>What an alert is about. Alerts of one SLO and severity are told apart by it.</summary>
public enum AlertKind
{
    /// <summary>The budget burns too fast: one alert for all tiers of a severity.</summary>
    Burning,

    /// <summary>A target that had traffic is silent.</summary>
    TargetGone,

    /// <summary>Targets answer, but nobody asks any more.</summary>
    NoTraffic,

    /// <summary>No more than a share of the budget is left: an alert of its own for each rule.</summary>
    BudgetLeft,

    /// <summary>The SLO is in a step of its error-budget policy: an alert of its own for each step.</summary>
    Policy,
}
