using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>A series that stands on no page: what Leeway knows of a scrape itself, as Prometheus reports it.</summary>
/// <param name="Series">Has the target's labels.</param>
/// <param name="Value">Of the scrape that just ended; null if it has none.</param>
readonly record struct TargetReport(ScrapedSeries Series, Func<ScrapedTarget, bool, double?> Value)
{
    static readonly (string Name, Func<ScrapedTarget, bool, double?> Value)[] All =
    [
        ("up", static (_, isUp) => isUp ? 1 : 0),
        ("scrape_samples_scraped", static (target, isUp) => isUp ? target.Samples : 0),
        (
            "scrape_duration_seconds",
            static (target, _) => (target.Outcome as ScrapeOutcome.Answered)?.Duration.TotalSeconds
        ),
    ];

    public static bool IsName(string metric) => Array.Exists(All, report => report.Name == metric);

    /// <summary>Those that feed an SLI.</summary>
    public static TargetReport[] Of(ScrapedTarget target)
    {
        var reports = new List<TargetReport>();
        foreach (var (name, value) in All)
        {
            if (target.Series.Find(target.Labels.With(new Label(LabelSet.MetricNameLabel, name))) is { } series)
            {
                series.IsReport = true;
                reports.Add(new TargetReport(series, value));
            }
        }
        return [.. reports];
    }
}
