namespace Leeway.Engine.Notifying;

/// <summary>Somebody who raises the alarm when heartbeats stop.</summary>
public interface IWatchdogReceiver
{
    /// <summary>Safe to log.</summary>
    string Name { get; }

    /// <summary>One attempt; bounded in time by the receiver itself.</summary>
    Task<DeliveryOutcome> SendHeartbeat(Heartbeat heartbeat, CancellationToken cancellation);
}
