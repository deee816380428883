using Leeway.Core.Time;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Opens incidents: a receiver like any other, so that what a kill interrupts, or records that are away, is told to it again.</summary>
sealed class IncidentReceiver(IncidentBook book) : IReceiver
{
    /// <summary>No receiver of a document has a blank in its name.</summary>
    public const string OwnName = "leeway incidents";

    public string Name => OwnName;

    // A page is of use tonight, what happened is worth writing down when the database is back from a long repair, too.
    public TimeSpan GivesUpAfter => 30.Days;

    public async Task<DeliveryOutcome> Send(Notification notification, CancellationToken cancellation)
    {
        try
        {
            await (
                notification.Status is AlertStatus.Firing
                    ? book.Began(notification, cancellation)
                    : book.Ended(notification, cancellation)
            );
            return DeliveryOutcome.Delivered.Instance;
        }
        catch (RecordException trouble)
        {
            return new DeliveryOutcome.Failed(trouble.Message);
        }
    }
}
