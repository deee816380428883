namespace Leeway.Core.Indicators;

/// <summary>Events by latency: how many fell between each two bounds.</summary>
public sealed class Histogram
{
    Histogram(IReadOnlyList<double> bounds, IReadOnlyList<double> bands)
    {
        Bounds = bounds;
        Bands = bands;
    }

    /// <summary>The finite bounds, ascending; a band holds what is above the bound before and not above its own.</summary>
    public IReadOnlyList<double> Bounds { get; }

    /// <summary>Events of each band; the last one, above all bounds, makes it one more than the bounds.</summary>
    public IReadOnlyList<double> Bands { get; }

    public double Total => Bands.Sum();

    /// <summary>Takes the bands from counts that include all below them, as buckets do.</summary>
    /// <param name="bounds">The finite bounds, ascending.</param>
    /// <param name="upTo">Events up to each bound, and of all last.</param>
    /// <remarks>
    /// A bucket that counts less than one below it was read a moment earlier, or did not exist in all of the time:
    /// its band is empty then, never negative.
    /// </remarks>
    public static Histogram FromCumulative(IReadOnlyList<double> bounds, IReadOnlyList<double> upTo)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(upTo.Count, bounds.Count + 1, nameof(upTo));
        var bands = new double[upTo.Count];
        var below = 0.0;
        for (var band = 0; band < bands.Length; band++)
        {
            bands[band] = Math.Max(0, upTo[band] - below);
            below = Math.Max(below, upTo[band]);
        }
        return new Histogram(bounds, bands);
    }

    /// <summary>Total events, and as bad ones those above the bound; a bound that is none of the histogram's is rounded down.</summary>
    public EventCounts CountsAt(double threshold)
    {
        var good = 0.0;
        for (var band = 0; band < Bounds.Count && Bounds[band] <= threshold; band++)
        {
            good += Bands[band];
        }
        var total = Total;
        return new EventCounts(total, Math.Max(0, total - good));
    }
}
