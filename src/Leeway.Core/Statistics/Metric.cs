namespace Leeway.Core.Statistics;

/// <summary>One number that stands for many durations.</summary>
public enum Metric
{
    Mean,
    Median,

    /// <summary>What nine in ten stay within.</summary>
    Ninth,
}
