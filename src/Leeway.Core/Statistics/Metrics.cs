namespace Leeway.Core.Statistics;

/// <summary>Reckons metrics.</summary>
public static class Metrics
{
    /// <summary>Between two values the one in proportion to where it lies between them (the seventh of Hyndman and Fan).</summary>
    /// <param name="ordered">At least one, the least first.</param>
    public static double Of(Metric metric, ReadOnlySpan<double> ordered) =>
        metric switch
        {
            Metric.Mean => Mean(ordered),
            Metric.Median => Quantile(ordered, 0.5),
            Metric.Ninth => Quantile(ordered, 0.9),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
        };

    /// <param name="ordered">At least one, the least first.</param>
    public static double Quantile(ReadOnlySpan<double> ordered, double share)
    {
        var at = share * (ordered.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + ((at - below) * (ordered[above] - ordered[below]));
    }

    static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum / values.Length;
    }
}
