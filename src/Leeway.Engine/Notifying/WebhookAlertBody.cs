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
    double? BudgetRemaining
)
{
    public static WebhookAlertBody Of(Notification notification) =>
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
            // JSON knows neither infinity nor "not a number"; such a page must not fail on its way out.
            notification.BudgetRemaining
                is { } remaining
            && double.IsFinite(remaining)
                ? remaining
                : null
        );
}
