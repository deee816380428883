namespace Leeway.Core.Alerts;

/// <summary>How likely so many bad events are, if each of so many is bad by itself with one probability.</summary>
public static class Binomial
{
    // Terms below it no longer change the sum of a double.
    const double Negligible = 1e-17;

    /// <summary>P(X ≥ least); counts are rounded down to whole events.</summary>
    public static double AtLeast(double least, double events, double probability)
    {
        (events, least) = (Math.Floor(events), Math.Floor(least));
        if (least < 1)
        {
            return 1;
        }
        if (least > events || probability <= 0)
        {
            return 0;
        }
        if (probability >= 1)
        {
            return 1;
        }
        // The tail that lies away from the mean is summed: its terms only become smaller.
        return least > events * probability
            ? Math.Min(1, Sum(least, events, probability, upwards: true))
            : Math.Max(0, 1 - Sum(least - 1, events, probability, upwards: false));
    }

    static double Sum(double first, double events, double probability, bool upwards)
    {
        var odds = probability / (1 - probability);
        var term = Math.Exp(LogOfTerm(first, events, probability));
        var sum = 0d;
        for (var k = first; term > sum * Negligible && k >= 0 && k <= events; k += upwards ? 1 : -1)
        {
            sum += term;
            term *= upwards ? (events - k) / (k + 1) * odds : k / (events - k + 1) / odds;
        }
        return sum;
    }

    static double LogOfTerm(double k, double events, double probability) =>
        LogOfFactorial(events)
        - LogOfFactorial(k)
        - LogOfFactorial(events - k)
        + (k * Math.Log(probability))
        + ((events - k) * double.LogP1(-probability));

    // Stirling's series, which from 16 on is exact to the last digits of a double.
    static double LogOfFactorial(double n)
    {
        var shift = 0d;
        for (; n < 16; n++)
        {
            shift += Math.Log(n + 1);
        }
        var square = n * n;
        return ((n + 0.5) * Math.Log(n))
            - n
            + (0.5 * Math.Log(2 * Math.PI))
            + ((1 / 12d - (1 / 360d - 1 / (1260 * square)) / square) / n)
            - shift;
    }
}
