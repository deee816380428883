namespace Leeway.Core.Statistics;

/// <summary>A number that was learnt from some of what there is, and what it may truly be.</summary>
/// <param name="Low">Nine times in ten the truth lies from here …</param>
/// <param name="High">… to here.</param>
public readonly record struct Confidence(double Value, double Low, double High)
{
    /// <summary>How likely the truth lies outside.</summary>
    internal const double Doubt = 0.1;

    /// <summary>The 95 % point of the normal distribution: nine in ten lie within as many deviations of the mean.</summary>
    internal const double Deviations = 1.6448536269514722;

    public bool Contains(double value) => Low <= value && value <= High;
}
