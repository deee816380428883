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

    /// <summary>A draw from the standard normal distribution (Box and Muller).</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
