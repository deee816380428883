namespace Leeway.Client;

/// <summary>One window of a tier as it was read.</summary>
public sealed record BurnDetail
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required double Total { get; init; }
    public required double Bad { get; init; }
    public required double CoveredSeconds { get; init; }

    /// <summary>Null without events.</summary>
    public required double? ErrorRatio { get; init; }

    /// <summary>Null without events.</summary>
    public required double? BurnRate { get; init; }
}
