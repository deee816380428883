namespace Leeway.Client;

/// <summary>A new version of an SLO within the range of a chart.</summary>
public sealed record ChartChange
{
    public required DateTimeOffset At { get; init; }

    /// <summary>What changed, in words: <c>target 99.9% → 99.5%</c>.</summary>
    public required string Text { get; init; }
}
