using Leeway.Core.Time;

namespace Leeway.Demo;

/// <summary>The fault that the demo shows by itself: some of the orders fail for a while.</summary>
public sealed record PlannedFault
{
    public string Service { get; } = "checkout";

    /// <summary>The share of requests that fail; 20 % burns the budget of a 99.5 % target at 40×.</summary>
    public double Share { get; init; } = 0.2;

    /// <summary>When it begins, counted from when Leeway serves: time to look around first.</summary>
    public TimeSpan After { get; init; } = 1.Minutes;

    public TimeSpan Length { get; init; } = 90.Seconds;
}
