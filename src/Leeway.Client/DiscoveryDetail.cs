namespace Leeway.Client;

/// <summary>How targets are found: each place where they are looked for, and those that were found and are not scraped.</summary>
public sealed record DiscoveryDetail
{
    public required IReadOnlyList<DiscoverySourceDetail> Sources { get; init; }
    public required IReadOnlyList<DroppedTargetDetail> Dropped { get; init; }
}
