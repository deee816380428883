using Leeway.Core.Chance;

namespace Leeway.Core.Statistics;

/// <summary>How far a metric is to be trusted: what it might have been as well, had chance dealt the same durations out anew.</summary>
/// <remarks>The percentile interval of B. Efron (1979). Of few values it is too narrow; nobody can tell by how much.</remarks>
public static class Bootstrap
{
    public const int Resamples = 10_000;

    /// <summary>Of fewer values than this nothing is said.</summary>
    public const int ValuesLeast = 5;

    /// <summary>Of more values than this the first are left out: what is long ago says little of today.</summary>
    public const int ValuesMax = 1000;

    // The same values have the same interval wherever they are shown.
    const ulong Seed = 20_260_101;

    /// <summary>Null of too few values.</summary>
    /// <param name="values">In order of time.</param>
    public static Confidence? Of(IReadOnlyList<double> values, Metric metric)
    {
        if (values.Count < ValuesLeast)
        {
            return null;
        }
        var resample = new Resample(values.Skip(values.Count - ValuesMax));
        var dice = new Dice(Seed);
        var found = new double[Resamples];
        for (var number = 0; number < Resamples; number++)
        {
            found[number] = Metrics.Of(metric, resample.Draw(dice));
        }
        Array.Sort(found);
        return new Confidence(
            Metrics.Of(metric, resample.Ordered),
            Metrics.Quantile(found, Confidence.Doubt / 2),
            Metrics.Quantile(found, 1 - (Confidence.Doubt / 2))
        );
    }
}
