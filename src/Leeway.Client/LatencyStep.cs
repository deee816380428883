namespace Leeway.Client;

/// <summary>One step of a heatmap: <c>[From, From + step)</c>.</summary>
public sealed record LatencyStep
{
    public required DateTimeOffset From { get; init; }

    /// <summary>Events of each band; one more than the bounds, the last above them all.</summary>
    public required IReadOnlyList<double> Counts { get; init; }
}
