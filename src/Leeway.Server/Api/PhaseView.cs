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
    /// <param name="split">Null to compare two halves of them.</param>
    public static IEnumerable<PhaseStatistics> Of(
        string faultClass,
        IReadOnlyList<IncidentStory> stories,
        DateTimeOffset? split
    )
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var timed = stories
                .Select(story => (story.Start, story.Times.Of(phase)?.TotalSeconds))
                .Where(one => one.TotalSeconds is not null)
                .ToList();
            double[] seconds = [.. timed.Select(one => one.TotalSeconds!.Value)];
            if (seconds.Length > 0)
            {
                var before = split is { } at ? timed.Count(one => one.Start < at) : seconds.Length / 2;
                yield return Of(faultClass, phase, seconds, before);
            }
        }
    }

    static PhaseStatistics Of(string faultClass, Phase phase, double[] seconds, int before)
    {
        var sigma = DetectableChange.Sigma(seconds);
        return new PhaseStatistics
        {
            FaultClass = faultClass,
            Phase = IncidentView.NameOf(phase),
            Seconds = seconds,
            Mean = Range(seconds, Metric.Mean),
            Median = Range(seconds, Metric.Median),
            Ninth = Range(seconds, Metric.Ninth),
            LeastChange = sigma is { } wide ? DetectableChange.Least(wide, seconds.Length, seconds.Length) : null,
            NeededForAFifth = sigma is { } far
                ? (int)Math.Min(1e9, Math.Ceiling(DetectableChange.Needed(far, AFifth)))
                : null,
            Comparison = Of(BeforeAfter.Of(seconds[..before], seconds[before..])),
        };
    }

    static PhaseComparison Of(BeforeAfter compared) =>
        new(
            compared.Before,
            compared.After,
            ShorterChance.LeastInGroup,
            compared.AfterIsShorter is { } chance ? StatisticsView.Of(chance) : null,
            compared.LeastChange,
            compared.Verdict switch
            {
                Shift.Shorter => "shorter",
                Shift.Longer => "longer",
                _ => CannotTell,
            }
        );

    // Where chance deals out the same two or three values again and again, nothing is said of what else may be.
    static RangeOfBelief Range(double[] seconds, Metric metric) =>
        Bootstrap.Of(seconds, metric) is { } found
            ? StatisticsView.Of(found)
            : new RangeOfBelief(Metrics.Of(metric, [.. seconds.Order()]), null, null);
}
