namespace Leeway.Client;

/// <summary>What an SLO would look like if this bound were its threshold.</summary>
public sealed record LatencyThreshold
{
    public required double Bound { get; init; }

    /// <summary>The share of events that were not slower, over the SLO's window; null without events.</summary>
    public required double? GoodRatio { get; init; }

    /// <summary>
    /// The share of the whole window's budget that would be left; may be negative; null if nothing is known, and for an
    /// SLO that counts slices of time.
    /// </summary>
    public required double? BudgetRemaining { get; init; }
}
