using Leeway.Core.Chance;

namespace Leeway.Core.Statistics;

/// <summary>Says what a metric would show of an improvement that is known to be there, and of none.</summary>
/// <remarks>
/// Incidents are drawn with replacement from those that there were, as Š. Davidovič did (Incident Metrics in SRE, 2021): half of a year's before
/// an improvement that shortens each by the same part, and half after it; and two whole years between which nothing changed.
/// </remarks>
/// <param name="WrongSign">How often the metric is worse after the improvement.</param>
/// <param name="FakeImprovement">How often it is better by <paramref name="Threshold"/> though nothing changed.</param>
/// <param name="Threshold">In the unit of the durations.</param>
public sealed record MetricSimulation(double WrongSign, double FakeImprovement, double Threshold)
{
    public const int Years = 4000;

    // The same history gives the same answer.
    const ulong Seed = 20_260_102;

    /// <param name="history">At least two durations.</param>
    /// <param name="perYear">How many incidents a year has; at least two.</param>
    /// <param name="reduction">By what part of itself each incident becomes shorter; from 0 up to 1.</param>
    /// <param name="threshold">An improvement of less than this nobody would speak of.</param>
    public static MetricSimulation Of(
        IReadOnlyList<double> history,
        Metric metric,
        int perYear,
        double reduction,
        double threshold
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(history.Count, 2, nameof(history));
        ArgumentOutOfRangeException.ThrowIfLessThan(perYear, 2);
        var dice = new Dice(Seed);
        var half = new Resample(history, perYear / 2);
        var whole = new Resample(history, perYear);
        var (wrong, fake) = (0, 0);
        for (var year = 0; year < Years; year++)
        {
            var before = Metrics.Of(metric, half.Draw(dice));
            // Every metric of durations that are all shorter by one part is shorter by that part.
            wrong += Metrics.Of(metric, half.Draw(dice)) * (1 - reduction) > before ? 1 : 0;
            before = Metrics.Of(metric, whole.Draw(dice));
            fake += Metrics.Of(metric, whole.Draw(dice)) <= before - threshold ? 1 : 0;
        }
        return new MetricSimulation((double)wrong / Years, (double)fake / Years, threshold);
    }
}
