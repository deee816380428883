namespace Leeway.Engine.Notifying;

/// <summary>A notification that is still on its way.</summary>
/// <param name="LastReason">Why the last attempt failed; null before the first has ended.</param>
/// <param name="NextTryAt">Null while it is being sent or waits behind another.</param>
public sealed record DeliveryView(
    string Receiver,
    string Key,
    int Attempts,
    string? LastReason,
    DateTimeOffset? NextTryAt
);
