using System.Text.Json.Serialization;
using Leeway.Core.Alerts;

namespace Leeway.Engine.Notifying;

/// <summary>An alert as the Alertmanager's API v2 takes it (its <c>postableAlert</c>).</summary>
/// <remarks>Its labels are its identity: two Leeways over the same documents must give the same.</remarks>
sealed record AlertmanagerAlert(
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, string> Annotations,
    DateTime StartsAt,
    DateTime EndsAt,
    [property: JsonPropertyName("generatorURL"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        Uri? GeneratorUrl
)
{
    /// <param name="firingUntil">When it resolves by itself if it fires and nothing else is heard of it.</param>
    public static AlertmanagerAlert Of(Notification notification, DateTimeOffset firingUntil, Uri? link) =>
        new(
            AlertmanagerLabels.Of(notification),
            Told(notification),
            notification.Since.UtcDateTime,
            (notification.EndedAt ?? firingUntil).UtcDateTime,
            link
        );

    public static AlertmanagerAlert Of(Heartbeat heartbeat) =>
        new(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["alertname"] = "LeewayWatchdog",
                ["severity"] = "none",
            },
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["summary"] = "Leeway is alive. This alert always fires; raise the alarm when it stops.",
            },
            heartbeat.At.UtcDateTime,
            heartbeat.Until.UtcDateTime,
            null
        );

    static SortedDictionary<string, string> Told(Notification notification)
    {
        var told = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["cost"] = notification.Facts.ToString(),
            ["description"] = notification.Description,
            ["reason"] = notification.Reason,
            ["rule"] = notification.Rule,
            ["summary"] = Summary(notification),
        };
        if (notification.Runbook.Length > 0)
        {
            // The name by which templates and web pages know an address.
            var isAddress =
                Uri.TryCreate(notification.Runbook, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
            told.Add(isAddress ? "runbook_url" : "runbook", notification.Runbook);
        }
        return told;
    }

    static string Summary(Notification notification)
    {
        var slo = notification.Slo + notification.Group;
        return AlertKinds.Of(notification.Rule) switch
        {
            AlertKind.TargetGone => $"A target of {notification.Slo} is gone",
            AlertKind.NoTraffic => $"{slo} gets no events, though its targets answer",
            AlertKind.BudgetLeft =>
                $"No more than {BudgetRule.ShareIn(notification.Rule)} of the error budget of {slo} is left",
            AlertKind.Policy => $"{slo} is in step {AlertKinds.StepOf(notification.Rule)} of its error-budget policy",
            _ => $"{slo} burns its error budget too fast for its target of {notification.Target}",
        };
    }
}
