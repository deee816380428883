using Leeway.Core.Chance;

namespace Leeway.Core.Records;

/// <summary>How far recorded values lie from the middle of their class, on a logarithmic scale.</summary>
/// <param name="Sigma">Null with too few of them to say.</param>
/// <param name="Count">Of how many values.</param>
readonly record struct Spreading(double? Sigma, int Count)
{
    /// <summary>The coefficient of variation of a log-normal distribution of this σ.</summary>
    public double? Variation => Sigma is { } sigma ? Math.Sqrt(Portable.Exp(sigma * sigma) - 1) : null;
}
