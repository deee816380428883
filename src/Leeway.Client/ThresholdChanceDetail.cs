namespace Leeway.Client;

/// <summary>How often a latency SLO would be met with another threshold.</summary>
/// <param name="Bound">In the histogram's unit.</param>
/// <param name="Chance">The share of windows; null without events.</param>
public sealed record ThresholdChanceDetail(double Bound, double? Chance);
