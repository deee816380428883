using Leeway.Documents;

namespace Leeway.Engine.Notifying;

/// <summary>A receiver that stands in no document: a part of Leeway that wants to know of alerts.</summary>
sealed record OwnReceiver(IReceiver Live) : Receiver(Live.Name)
{
    /// <summary>The way of alerts of one severity to it.</summary>
    public static Route Route(IReceiver live, string severity) =>
        new()
        {
            Name = live.Name,
            Severities = [severity],
            Receivers = [new OwnReceiver(live)],
            WatchdogEvery = null,
        };
}
