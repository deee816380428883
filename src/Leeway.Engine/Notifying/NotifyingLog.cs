using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Notifying;

/// <summary>Events 4000 to 4099.</summary>
static partial class NotifyingLog
{
    [LoggerMessage(
        4000,
        LogLevel.Information,
        "Told {Receiver} of {Key} at attempt {Attempts}, {DelaySeconds:0.0} s after the fact"
    )]
    public static partial void Delivered(
        this ILogger logger,
        string receiver,
        string key,
        int attempts,
        double delaySeconds
    );

    [LoggerMessage(
        4001,
        LogLevel.Warning,
        "Failed to tell {Receiver} of {Key} at attempt {Attempts} ({Reason}); trying again in {WaitSeconds:0.0} s"
    )]
    public static partial void DeliveryFailed(
        this ILogger logger,
        string receiver,
        string key,
        int attempts,
        string reason,
        double waitSeconds
    );

    [LoggerMessage(
        4002,
        LogLevel.Error,
        "{Receiver} refused {Key} at attempt {Attempts} ({Reason}); it will not be told of it"
    )]
    public static partial void DeliveryRefused(
        this ILogger logger,
        string receiver,
        string key,
        int attempts,
        string reason
    );

    [LoggerMessage(
        4003,
        LogLevel.Critical,
        "Dropped {Key} for {Receiver} after {Attempts} attempts ({Reason}); it will not be told of it"
    )]
    public static partial void NotificationDropped(
        this ILogger logger,
        string receiver,
        string key,
        int attempts,
        string reason
    );

    [LoggerMessage(
        4010,
        LogLevel.Warning,
        "Failed to refresh {Alerts} alerts at {Receiver} ({Reason}); it is tried at every tick, and this is said once"
    )]
    public static partial void RefreshFailed(this ILogger logger, string receiver, int alerts, string reason);

    [LoggerMessage(
        4011,
        LogLevel.Warning,
        "{Failures} of the {Alertmanagers} Alertmanagers of {Receiver} did not take {Alerts} alerts ({Reason}); "
            + "they get them with the next refresh"
    )]
    public static partial void SomeAlertmanagersFailed(
        this ILogger logger,
        string receiver,
        int failures,
        int alertmanagers,
        int alerts,
        string reason
    );

    [LoggerMessage(
        4012,
        LogLevel.Debug,
        "Refreshed {Alerts} alerts at {Receiver}; the next time is in {WaitSeconds:0.0} s"
    )]
    public static partial void Refreshed(this ILogger logger, string receiver, int alerts, double waitSeconds);

    [LoggerMessage(
        4020,
        LogLevel.Warning,
        "Failed to send the heartbeat {Key} to {Receiver} ({Reason}); the next one follows in {WaitSeconds:0.0} s"
    )]
    public static partial void HeartbeatFailed(
        this ILogger logger,
        string receiver,
        string key,
        string reason,
        double waitSeconds
    );
}
