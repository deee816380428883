using Leeway.Engine.Notifying;

namespace Leeway.Engine.Incidents;

/// <summary>Opens incidents: a receiver like any other, so that what a kill interrupts is told to it again.</summary>
sealed class IncidentReceiver(IncidentBook book) : IReceiver
{
    /// <summary>No receiver of a document has a blank in its name.</summary>
    public const string OwnName = "leeway incidents";

    public string Name => OwnName;

    public async Task<DeliveryOutcome> Send(Notification notification, CancellationToken cancellation)
    {
        await (
            notification.Status is AlertStatus.Firing
                ? book.Began(notification, cancellation)
                : book.Ended(notification, cancellation)
        );
        return DeliveryOutcome.Delivered.Instance;
    }
}
