namespace Leeway.Client;

/// <summary>How fast an SLO's events were over time, from the buckets of its histogram.</summary>
public sealed record SloLatency
{
    public required string Slo { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required double StepSeconds { get; init; }

    /// <summary>The finite bounds of the bands in the metric's unit (seconds by convention), ascending.</summary>
    public required IReadOnlyList<double> Bounds { get; init; }

    /// <summary>The bands step by step.</summary>
    public required IReadOnlyList<LatencyStep> Steps { get; init; }

    /// <summary>Events of each band in all of the range; one more than the bounds, the last above them all.</summary>
    public required IReadOnlyList<double> Totals { get; init; }

    /// <summary>The bound above which the SLO calls an event bad.</summary>
    public required double Threshold { get; init; }

    /// <summary>What the SLO's budget would be at each bound, over the SLO's window.</summary>
    public required IReadOnlyList<LatencyThreshold> Thresholds { get; init; }
}
