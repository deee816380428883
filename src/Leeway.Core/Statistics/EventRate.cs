using Leeway.Core.Chance;
using Leeway.Core.Risks;

namespace Leeway.Core.Statistics;

/// <summary>How often something happens a year, learnt from how often it did.</summary>
public static class EventRate
{
    /// <summary>Jeffreys' posterior: what was never seen may still happen.</summary>
    /// <remarks>The value is what was seen, not the posterior's mean: nobody is to be told of half an incident.</remarks>
    public static Confidence Of(Occurrences seen) =>
        new(
            seen.Count / seen.Years,
            seen.Count == 0 ? 0 : GammaDistribution.Quantile(seen.Shape, Confidence.Doubt / 2) / seen.Years,
            GammaDistribution.Quantile(seen.Shape, 1 - (Confidence.Doubt / 2)) / seen.Years
        );

    /// <summary>By which factor the rate changed: the later one as a multiple of the earlier. Null if nothing happened in either.</summary>
    /// <remarks>
    /// Exact: of all that happened, as many as later are those of a binomial distribution, whatever the rate (Clopper and Pearson's
    /// interval of it). The rate changed for certain enough where 1 lies outside. The upper end is infinite if nothing happened before.
    /// </remarks>
    public static Confidence? Change(Occurrences before, Occurrences after)
    {
        var both = before.Count + after.Count;
        if (both == 0)
        {
            return null;
        }
        return new Confidence(
            after.Count / after.Years / (before.Count / before.Years),
            Factor(after.Count == 0 ? 0 : Beta.Quantile(Confidence.Doubt / 2, after.Count, before.Count + 1)),
            Factor(before.Count == 0 ? 1 : Beta.Quantile(1 - (Confidence.Doubt / 2), after.Count + 1, before.Count))
        );

        double Factor(double share) => share / (1 - share) * (before.Years / after.Years);
    }
}
