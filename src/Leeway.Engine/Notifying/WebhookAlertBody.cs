using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Notifying;

/// <summary>The body of a webhook that tells of an alert; described in docs/reference/webhook.md.</summary>
sealed record WebhookAlertBody(
    int Version,
    string Kind,
    string Status,
    string Key,
    string Occasion,
    string Slo,
    IReadOnlyDictionary<string, string> Group,
    string Service,
    string Severity,
    string Rule,
    DateTime Since,
    DateTime? EndedAt,
    string Reason,
    string Target,
    string Description,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<WindowBurn> Windows,
    DateTime? EventsSince,
    double? BadEvents,
    double? TotalEvents,
    double? BudgetSpent,
    double? BudgetRemaining,
    double? ExhaustedInSeconds,
    string Cost,
    string Runbook,
    Uri? Link
)
{
    public static WebhookAlertBody Of(Notification notification, Uri? link) =>
        new(
            Version: 1,
            Kind: "alert",
            notification.Status is AlertStatus.Firing ? "firing" : "resolved",
            notification.Key,
            notification.Occasion,
            notification.Slo,
            notification.GroupLabels,
            notification.Service,
            notification.Severity,
            notification.Rule,
            notification.Since.UtcDateTime,
            notification.EndedAt?.UtcDateTime,
            notification.Reason,
            notification.Target,
            notification.Description,
            notification.Labels,
            notification.Facts.Windows,
            notification.Facts.EventsSince?.UtcDateTime,
            notification.Facts.Bad,
            notification.Facts.Total,
            notification.Facts.BudgetSpent,
            notification.Facts.BudgetRemaining,
            notification.Facts.ExhaustedIn?.TotalSeconds,
            notification.Facts.ToString(),
            notification.Runbook,
            link
        );
}
