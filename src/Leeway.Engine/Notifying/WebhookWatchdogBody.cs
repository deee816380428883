namespace Leeway.Engine.Notifying;

/// <summary>The body of a webhook that carries a heartbeat; described in docs/reference/webhook.md.</summary>
sealed record WebhookWatchdogBody(int Version, string Kind, string Key, DateTime At, double EverySeconds)
{
    public static WebhookWatchdogBody Of(Heartbeat heartbeat) =>
        new(Version: 1, Kind: "watchdog", heartbeat.Key, heartbeat.At.UtcDateTime, heartbeat.Every.TotalSeconds);
}
