namespace Leeway.Core.Alerts;

/// <summary>The kinds of alerts by the names of their rules.</summary>
public static class AlertKinds
{
    // No severity has a colon, so no tier is called like it.
    const string PolicyPrefix = "policy:";

    /// <summary>The rule that a step of an error-budget policy alerts by.</summary>
    public static string PolicyRule(string step) => PolicyPrefix + step;

    /// <summary>The step that a rule of a policy is about.</summary>
    public static string StepOf(string rule) => rule[PolicyPrefix.Length..];

    /// <summary>What a rule of this name is about; tiers are called by their severity and windows.</summary>
    public static AlertKind Of(string rule) =>
        rule == AbsenceRule.Name ? AlertKind.TargetGone
        : rule == TrafficRule.Name ? AlertKind.NoTraffic
        : BudgetRule.IsName(rule) ? AlertKind.BudgetLeft
        : rule.StartsWith(PolicyPrefix, StringComparison.Ordinal) ? AlertKind.Policy
        : AlertKind.Burning;

    /// <summary>What follows the severity in the key of an alert: nothing for burning, else a slash and the rule.</summary>
    public static string Suffix(string rule) => Of(rule) is AlertKind.Burning ? "" : $"/{rule}";
}
