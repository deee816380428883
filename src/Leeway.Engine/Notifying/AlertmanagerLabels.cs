using System.Text.RegularExpressions;
using Leeway.Core.Alerts;

namespace Leeway.Engine.Notifying;

/// <summary>The labels by which an Alertmanager routes, groups and recognises an alert.</summary>
static partial class AlertmanagerLabels
{
    /// <summary>Leeway's own labels, those of the group and those of the SLO, as far as they do not clash with these.</summary>
    /// <remarks>The Alertmanager refuses an alert with a label name of other than letters, digits and underscores, so
    /// that one odd label would cost the page: other characters become underscores. Of two names that become one, the
    /// first in ordinal order stays.</remarks>
    public static IReadOnlyDictionary<string, string> Of(Notification notification)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["alertname"] = NameOf(notification),
            ["slo"] = notification.Slo,
            ["service"] = notification.Service,
            ["severity"] = notification.Severity,
        };
        if (notification.Group.Length > 0)
        {
            // The text alone tells all groups apart: a label of its own may be empty, or be called like one of these.
            labels["group"] = notification.Group;
        }
        if (AlertKinds.Of(notification.Rule) is AlertKind.BudgetLeft)
        {
            // What tells the rules of one severity apart.
            labels["left"] = BudgetRule.ShareIn(notification.Rule);
        }
        if (AlertKinds.Of(notification.Rule) is AlertKind.Policy)
        {
            labels["step"] = AlertKinds.StepOf(notification.Rule);
        }
        foreach (var (name, value) in notification.GroupLabels)
        {
            if (value.Length > 0)
            {
                labels.TryAdd(name, value);
            }
        }
        foreach (var (name, value) in notification.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            if (name.Length > 0 && value.Length > 0)
            {
                labels.TryAdd(NotAllowed.Replace(name, "_"), value);
            }
        }
        return labels;
    }

    // With the severity: who groups by name, as most do, must not have a page wait for the next notification of a ticket's group.
    static string NameOf(Notification notification)
    {
        var severity = notification.Severity;
        var kind = AlertKinds.Of(notification.Rule) switch
        {
            AlertKind.TargetGone => "TargetGone",
            AlertKind.NoTraffic => "NoTraffic",
            AlertKind.BudgetLeft => "ErrorBudgetLeft",
            AlertKind.Policy => "ErrorBudgetPolicy",
            _ => "ErrorBudgetBurn",
        };
        return $"{kind}{char.ToUpperInvariant(severity[0])}{severity[1..]}";
    }

    /// <summary>The labels as one text, equal for equal labels only.</summary>
    public static string Identity(Notification notification) =>
        string.Join('\n', Of(notification).Select(label => $"{label.Key}={label.Value.Length}:{label.Value}"));

    [GeneratedRegex("^[0-9]|[^a-zA-Z0-9_]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    static partial Regex NotAllowed { get; }
}
