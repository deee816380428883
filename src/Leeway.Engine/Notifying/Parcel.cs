namespace Leeway.Engine.Notifying;

/// <summary>A notification on its way to one receiver.</summary>
/// <remarks>Written by its queue's loop only; what others read of it is one immutable object, swapped whole.</remarks>
sealed class Parcel(Notification notification, DateTimeOffset enqueuedAt)
{
    volatile Progress _progress = new(0, null, null);

    public Notification Notification { get; } = notification;

    public string Key { get; } = notification.Key;

    public DateTimeOffset EnqueuedAt { get; } = enqueuedAt;

    public int Attempts => _progress.Attempts;

    public void Attempted() => _progress = _progress with { Attempts = _progress.Attempts + 1, NextTryAt = null };

    public void Failed(string reason, DateTimeOffset nextTryAt) =>
        _progress = _progress with { LastReason = reason, NextTryAt = nextTryAt };

    public DeliveryView View(string receiver)
    {
        var progress = _progress;
        return new DeliveryView(receiver, Key, progress.Attempts, progress.LastReason, progress.NextTryAt);
    }

    sealed record Progress(int Attempts, string? LastReason, DateTimeOffset? NextTryAt);
}
