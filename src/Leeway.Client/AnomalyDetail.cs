namespace Leeway.Client;

/// <summary>Something wrong with counts, and how often.</summary>
public sealed record AnomalyDetail
{
    public required string Kind { get; init; }
    public required int Times { get; init; }
}
