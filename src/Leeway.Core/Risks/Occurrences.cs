namespace Leeway.Core.Risks;

/// <summary>How often something was seen to happen.</summary>
/// <param name="Count">At least 0; with a part for each that may have been another.</param>
/// <param name="Years">How long somebody looked; above 0.</param>
public readonly record struct Occurrences(double Count, double Years)
{
    /// <summary>The shape of what is then known of the frequency, a gamma distribution whose rate is <see cref="Years"/>.</summary>
    /// <remarks>Jeffreys' prior: what was never seen is not impossible, it is expected half a time in as long again.</remarks>
    public double Shape => Count + 0.5;

    public double MeanPerYear => Shape / Years;
}
