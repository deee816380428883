using Leeway.Client;
using Leeway.Core.Incidents;
using Leeway.Core.Statistics;
using Leeway.Engine.Incidents;

namespace Leeway.Server.Api;

/// <summary>How long phases took, and whether anything can be said of a change.</summary>
static class PhaseView
{
    public const string CannotTell = "cannot tell";

    const double AFifth = 0.2;

    /// <param name="stories">By when they began.</param>
    public static IEnumerable<PhaseStatistics> Of(string faultClass, IReadOnlyList<IncidentStory> stories)
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            double[] seconds = [.. stories.Select(story => story.Times.Of(phase)?.TotalSeconds).OfType<double>()];
            if (seconds.Length > 0)
            {
                yield return Of(faultClass, phase, seconds);
            }
        }
    }

    static PhaseStatistics Of(string faultClass, Phase phase, double[] seconds)
    {
        var sigma = DetectableChange.Sigma(seconds);
        var half = seconds.Length / 2;
        var shorter = ShorterChance.Of(seconds[..half], seconds[half..]);
        return new PhaseStatistics
        {
            FaultClass = faultClass,
            Phase = IncidentView.NameOf(phase),
            Seconds = seconds,
            Mean = Range(seconds, Metric.Mean),
            Median = Range(seconds, Metric.Median),
            Ninth = Range(seconds, Metric.Ninth),
            LeastChange = sigma is { } wide ? DetectableChange.Least(wide, seconds.Length) : null,
            NeededForAFifth = sigma is { } far
                ? (int)Math.Min(1e9, Math.Ceiling(DetectableChange.Needed(far, AFifth)))
                : null,
            LaterIsShorter = shorter is { } chance ? StatisticsView.Of(chance) : null,
            Verdict =
                shorter is not { } found || found.Contains(0.5) ? CannotTell
                : found.Low > 0.5 ? "shorter"
                : "longer",
        };
    }

    // Where chance deals out the same two or three values again and again, nothing is said of what else may be.
    static RangeOfBelief Range(double[] seconds, Metric metric) =>
        Bootstrap.Of(seconds, metric) is { } found
            ? StatisticsView.Of(found)
            : new RangeOfBelief(Metrics.Of(metric, [.. seconds.Order()]), null, null);
}
