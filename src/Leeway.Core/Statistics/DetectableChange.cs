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

    /// <summary>The least reduction that so many incidents before and after can show.</summary>
    public static double Least(double sigma, int before, int after) =>
        before > 0 && after > 0 ? -double.ExpM1(-Both * sigma * Math.Sqrt((1.0 / before) + (1.0 / after))) : 1;

    /// <summary>How far the logarithms of durations deviate, each from the mean of its own group; null where no group has two above 0.</summary>
    public static double? Sigma(params IEnumerable<double>[] groups)
    {
        var (squares, free) = (0.0, 0);
        foreach (var durations in groups)
        {
            var logs = durations.Where(one => one > 0).Select(one => Math.Log(one)).ToArray();
            var mean = logs.DefaultIfEmpty().Average();
            squares += logs.Sum(one => (one - mean) * (one - mean));
            free += Math.Max(0, logs.Length - 1);
        }
        return free > 0 ? Math.Sqrt(squares / free) : null;
    }
}
