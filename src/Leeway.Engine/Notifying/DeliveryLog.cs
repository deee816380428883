using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Notifying;

/// <summary>What became of the notifications: reports for the journal, lines for people.</summary>
sealed class DeliveryLog(TimeProvider clock, ILogger logger)
{
    readonly ConcurrentQueue<DeliveryReport> _reports = new();

    public void Failed(string receiver, Parcel parcel, string reason, TimeSpan wait) =>
        logger.DeliveryFailed(receiver, parcel.Key, parcel.Attempts, reason, wait.TotalSeconds);

    public void Ended(string receiver, Parcel parcel, FinalOutcome outcome)
    {
        var report = new DeliveryReport(
            receiver,
            parcel.Key,
            outcome,
            parcel.Attempts,
            clock.GetUtcNow() - parcel.Notification.Instant
        );
        _reports.Enqueue(report);
        Say(report);
    }

    public IReadOnlyList<DeliveryReport> Take()
    {
        var taken = new List<DeliveryReport>();
        while (_reports.TryDequeue(out var report))
        {
            taken.Add(report);
        }
        return taken;
    }

    void Say(DeliveryReport report)
    {
        var (receiver, key, attempts) = (report.Receiver, report.Key, report.Attempts);
        switch (report.Outcome)
        {
            case FinalOutcome.Delivered:
                logger.Delivered(receiver, key, attempts, report.Delay.TotalSeconds);
                break;
            case FinalOutcome.Refused refused:
                logger.DeliveryRefused(receiver, key, attempts, refused.Reason);
                break;
            case FinalOutcome.Dropped dropped:
                logger.NotificationDropped(receiver, key, attempts, dropped.Reason);
                break;
        }
    }
}
