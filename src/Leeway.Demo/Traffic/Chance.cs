namespace Leeway.Demo.Traffic;

/// <summary>How many of many small chances came true.</summary>
static class Chance
{
    /// <summary>A draw from the Poisson distribution; above a mean of 30 from the normal one that is close to it.</summary>
    public static double Count(Random random, double mean)
    {
        if (mean > 30)
        {
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Normal(random))));
        }
        // Knuth, The Art of Computer Programming, volume 2, 3.4.1: multiply until e^-mean is passed.
        var limit = Math.Exp(-mean);
        var product = random.NextDouble();
        var count = 0;
        while (product > limit)
        {
            count++;
            product *= random.NextDouble();
        }
        return count;
    }

    /// <summary>How many of so many came true, each with the probability <paramref name="share"/>; never more than there are.</summary>
    /// <remarks>About binomial: drawn like <see cref="Count"/>, from the rarer side, with the variance that is left.</remarks>
    public static double Of(Random random, double count, double share)
    {
        if (share > 0.5)
        {
            return count - Of(random, count, 1 - share);
        }
        var mean = count * share;
        var drawn =
            mean > 30
                ? Math.Max(0, Math.Round(mean + (Math.Sqrt(mean * (1 - share)) * Normal(random))))
                : Count(random, mean);
        return Math.Min(count, drawn);
    }

    /// <summary>The share of draws of <see cref="Normal"/> that are no larger, to seven digits.</summary>
    /// <remarks>Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17.</remarks>
    public static double NormalUpTo(double value)
    {
        if (value < 0)
        {
            return 1 - NormalUpTo(-value);
        }
        var t = 1 / (1 + (0.2316419 * value));
        var polynomial =
            t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return 1 - (Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI) * polynomial);
    }

    /// <summary>A draw from the standard normal distribution (Box and Muller).</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
