namespace Leeway.Client;

/// <summary>One SLO's counts over time.</summary>
public sealed record SloSeries
{
    public required string Slo { get; init; }

    /// <summary>Null of the SLO itself.</summary>
    public required string? Group { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required double StepSeconds { get; init; }
    public required IReadOnlyList<SloPoint> Points { get; init; }
}
