namespace Leeway.Core.Alerts;

/// <summary>The kinds of alerts by the names of their rules.</summary>
public static class AlertKinds
{
    /// <summary>What a rule of this name is about; tiers are called by their severity and windows.</summary>
    public static AlertKind Of(string rule) =>
        rule == AbsenceRule.Name ? AlertKind.TargetGone
        : rule == TrafficRule.Name ? AlertKind.NoTraffic
        : BudgetRule.IsName(rule) ? AlertKind.BudgetLeft
        : AlertKind.Burning;

    /// <summary>What follows the severity in the key of an alert: nothing for burning, else a slash and the rule.</summary>
    public static string Suffix(string rule) => Of(rule) is AlertKind.Burning ? "" : $"/{rule}";
}
