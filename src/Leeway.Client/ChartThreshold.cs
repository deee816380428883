namespace Leeway.Client;

/// <summary>The burn rate that a tier compares with.</summary>
public sealed record ChartThreshold
{
    public required string Severity { get; init; }
    public required string LongWindow { get; init; }
    public required string ShortWindow { get; init; }
    public required double BurnRate { get; init; }
}
