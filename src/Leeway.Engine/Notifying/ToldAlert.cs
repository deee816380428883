namespace Leeway.Engine.Notifying;

/// <summary>What an Alertmanager is to believe of one set of labels.</summary>
/// <param name="SentAt">When it was last accepted; null if never.</param>
/// <param name="RepeatUntil">Null while it fires; a resolved one is repeated for a while, then forgotten.</param>
sealed record ToldAlert(Notification Notification, DateTimeOffset? SentAt, DateTimeOffset? RepeatUntil)
{
    public bool IsFiring => RepeatUntil is null;
}
