namespace Leeway.Client;

/// <summary>A notification on its way.</summary>
public sealed record DeliveryDetail
{
    public required string Receiver { get; init; }
    public required string Key { get; init; }
    public required int Attempts { get; init; }
    public required string? LastError { get; init; }
    public required DateTimeOffset? NextTryAt { get; init; }
}
