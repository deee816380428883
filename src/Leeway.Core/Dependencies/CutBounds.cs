namespace Leeway.Core.Dependencies;

/// <summary>What minimal cut sets say about an unavailability: a cross-check of the exact figure, which may not exceed them.</summary>
/// <remarks>A minimal cut set is a set of causes that break the node together, and no longer if one is left out.</remarks>
/// <param name="CutSets">How many there are; a double, for there can be very many.</param>
/// <param name="RareEvent">The sum of their probabilities, Σ∏u; it may exceed 1.</param>
/// <param name="EsaryProschan">1 − ∏(1 − ∏u), the nearer bound; null if there are too many cut sets to go through.</param>
public sealed record CutBounds(double CutSets, double RareEvent, double? EsaryProschan)
{
    const int CutSetsMax = 100_000;

    internal static CutBounds? Of(JourneyFunction function, IReadOnlyList<double> struck)
    {
        var cuts = new CutSetDiagram(function.Diagram, JourneyFunction.StepsMax);
        var root = cuts.Of(function.Root);
        if (cuts.IsFull)
        {
            return null;
        }
        double[] chances = [.. function.Causes.Select(cause => struck[cause])];
        double[] singles = [.. function.Singles.Select(cause => struck[cause])];
        var count = cuts.Sum(root, _ => 1);
        var isFew = count <= CutSetsMax;
        return new CutBounds(
            count + singles.Length,
            singles.Sum() + cuts.Sum(root, level => chances[level]),
            isFew
                ? 1 - singles.Concat(cuts.Products(root, chances)).Aggregate(1.0, (all, one) => all * (1 - one))
                : null
        );
    }
}
