using Leeway.Core.Chance;

namespace Leeway.Core.Risks;

/// <summary>How often a risk strikes.</summary>
/// <param name="PerYear">The best single figure, which ranking reckons with.</param>
/// <param name="Seen">What the figure was learnt from; null if from nobody's counting.</param>
/// <param name="Belief">Where nothing was counted: how far off the figure may be. Null to take it as it is.</param>
public sealed record Frequency(double PerYear, Occurrences? Seen = null, Estimate? Belief = null)
{
    /// <summary>True if it is to be learnt from recorded incidents first; <see cref="PerYear"/> then means nothing.</summary>
    public bool IsFromRecord { get; init; }

    public static Frequency FromRecord { get; } = new(0) { IsFromRecord = true };

    public static Frequency Of(Occurrences seen) => new(seen.MeanPerYear, seen);

    public static Frequency Of(Estimate belief) => new(belief.Mean, Belief: belief);

    /// <summary>The mean of <see cref="Draw"/>.</summary>
    public double MeanPerYear => Seen?.MeanPerYear ?? PerYear;

    /// <summary>One of the frequencies that it may truly be.</summary>
    public double Draw(Dice dice) =>
        Seen is { } seen ? dice.Gamma(seen.Shape) / seen.Years : Belief?.At(dice.Normals().First) ?? PerYear;
}
