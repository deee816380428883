namespace Leeway.Core.Statistics;

/// <summary>How many incidents it takes to see that they became shorter.</summary>
/// <remarks>
/// Two groups of log-normal durations are compared; a change that is there is seen four times in five, and one that is not is believed one
/// time in twenty: n = 2 ((z₀.₉₅ + z₀.₈) σ / ln(1 − r))² in each group.
/// </remarks>
public static class DetectableChange
{
    const double Both = Confidence.Deviations + 0.8416212335729143; // z₀.₉₅ + z₀.₈

    /// <summary>Incidents in each group, not rounded.</summary>
    /// <param name="sigma">How far the logarithms of durations deviate.</param>
    /// <param name="reduction">Above 0 and below 1.</param>
    public static double Needed(double sigma, double reduction)
    {
        var deviations = Both * sigma / double.LogP1(-reduction);
        return 2 * deviations * deviations;
    }

    /// <summary>The least reduction that so many incidents in each group can show.</summary>
    public static double Least(double sigma, int each) =>
        each > 0 ? -double.ExpM1(-Both * sigma * Math.Sqrt(2.0 / each)) : 1;

    /// <summary>How far the logarithms of durations deviate; null of fewer than two above 0.</summary>
    public static double? Sigma(IEnumerable<double> durations)
    {
        var logs = durations.Where(one => one > 0).Select(one => Math.Log(one)).ToArray();
        if (logs.Length < 2)
        {
            return null;
        }
        var mean = logs.Average();
        return Math.Sqrt(logs.Sum(one => (one - mean) * (one - mean)) / (logs.Length - 1));
    }
}
