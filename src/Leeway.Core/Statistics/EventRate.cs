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
            Factor(
                after.Count == 0
                    ? 0
                    : Share(share => Alerts.Binomial.AtLeast(after.Count, both, share) < Confidence.Doubt / 2)
            ),
            Factor(
                before.Count == 0
                    ? 1
                    : Share(share => 1 - Alerts.Binomial.AtLeast(after.Count + 1, both, share) > Confidence.Doubt / 2)
            )
        );

        double Factor(double share) => share / (1 - share) * (before.Years / after.Years);
    }

    // The share up to which something holds.
    static double Share(Func<double, bool> holds)
    {
        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }
        return low;
    }
}
