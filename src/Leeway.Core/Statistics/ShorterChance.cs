namespace Leeway.Core.Statistics;

/// <summary>How likely one duration of a group is shorter than one of another: the effect size of Mann and Whitney.</summary>
/// <remarks>
/// One half says that nothing changed. Equal ones count half. The interval is the fifth method of R. Newcombe (2006), which stays within 0 and
/// 1 and does not collapse when all of one group are shorter.
/// </remarks>
public static class ShorterChance
{
    /// <summary>Durations of a group of fewer than this are not compared.</summary>
    public const int LeastInGroup = 20;

    /// <summary>Null of groups that are too small.</summary>
    public static Confidence? Of(IReadOnlyCollection<double> before, IReadOnlyCollection<double> after)
    {
        if (before.Count < LeastInGroup || after.Count < LeastInGroup)
        {
            return null;
        }
        var chance = Chance([.. before.Order()], after);
        return new Confidence(
            chance,
            Edge(chance, 0, before.Count, after.Count),
            Edge(chance, 1, before.Count, after.Count)
        );
    }

    static double Chance(double[] before, IReadOnlyCollection<double> after)
    {
        var wins = 0.0;
        foreach (var value in after)
        {
            var notLonger = Below(before, value);
            var notAbove = Below(before, Math.BitIncrement(value));
            wins += before.Length - notAbove + ((notAbove - notLonger) / 2.0);
        }
        return wins / before.Length / after.Count;
    }

    static int Below(double[] ordered, double value)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle] < value ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // Between what was found and the end of what is possible, the truth at which the finding is just credible.
    static double Edge(double chance, double end, int before, int after)
    {
        var (credible, not) = (chance, end);
        for (var halving = 0; halving < 60; halving++)
        {
            var truth = (credible + not) / 2;
            var isCredible = Math.Abs(chance - truth) <= Confidence.Deviations * Deviation(truth, before, after);
            (credible, not) = isCredible ? (truth, not) : (credible, truth);
        }
        return credible;
    }

    static double Deviation(double truth, int before, int after)
    {
        var mean = ((before + after) / 2.0) - 1;
        var spread = 1 + (mean * (((1 - truth) / (2 - truth)) + (truth / (1 + truth))));
        return Math.Sqrt(truth * (1 - truth) * spread / before / after);
    }
}
