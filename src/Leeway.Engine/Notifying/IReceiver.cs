using Leeway.Core.Time;

namespace Leeway.Engine.Notifying;

/// <summary>Somebody who is told of alerts.</summary>
public interface IReceiver
{
    /// <summary>Unique among the receivers of one Leeway; safe to log.</summary>
    string Name { get; }

    /// <summary>From the instant that a notification was enqueued. By default a day: who hears of an alert later than that is not helped.</summary>
    TimeSpan GivesUpAfter => 24.Hours;

    /// <summary>One attempt at telling; bounded in time by the receiver itself.</summary>
    /// <remarks>Reasons name hosts but never hold secrets or whole URLs. An exception counts as a failed attempt.</remarks>
    Task<DeliveryOutcome> Send(Notification notification, CancellationToken cancellation);
}
