namespace Leeway.Client;

/// <summary>Which target an SLO can have, and why not another.</summary>
public sealed record TargetChoiceDetail
{
    public required string Slo { get; init; }

    /// <summary>The target in force.</summary>
    public required decimal Target { get; init; }
    public required double WindowSeconds { get; init; }

    /// <summary>Time of which there are events.</summary>
    public required double HistorySeconds { get; init; }

    /// <summary>What a window has at the traffic of the history.</summary>
    public required double EventsAWindow { get; init; }

    /// <summary>In which share of windows a target is to be met.</summary>
    public required double ChanceLeast { get; init; }

    /// <summary>The share of good events that so many windows reach; null without events.</summary>
    public required double? Reached { get; init; }

    /// <summary>One sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>The target to promise; null if there is none.</summary>
    public required decimal? Recommended { get; init; }

    /// <summary>The next tighter one, to be watched without a policy.</summary>
    public required decimal? Aspiration { get; init; }

    /// <summary>The loosest first.</summary>
    public required IReadOnlyList<TargetCandidateDetail> Candidates { get; init; }

    /// <summary>Of a latency SLO every bound of its histogram at the target in force; null of others.</summary>
    public required IReadOnlyList<ThresholdChanceDetail>? Thresholds { get; init; }

    /// <summary>The tightest threshold, in the histogram's unit, at which the target in force is met so often; null if there is none.</summary>
    public required double? RecommendedThreshold { get; init; }

    /// <summary>What the matrix of decisions says; null if toil or satisfaction was not given, or nothing is known.</summary>
    public required string? Decision { get; init; }
}
