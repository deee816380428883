namespace Leeway.Client;

/// <summary>A new version of an SLO, or a change of its service, within the range of a chart.</summary>
public sealed record ChartChange
{
    public required DateTimeOffset At { get; init; }

    /// <summary>What changed, in words: <c>target 99.9% → 99.5%</c>, <c>deployment v2</c>.</summary>
    public required string Text { get; init; }
}
