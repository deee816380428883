using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>How fast events were, and what another threshold would mean for the budget.</summary>
public sealed record LatencySectionView
{
    /// <summary>"at 250 ms: 99.1% fast enough, 12% of the budget would be left".</summary>
    public required string Sentence { get; init; }

    /// <summary>All bounds of the histogram; a threshold between them cannot be answered exactly.</summary>
    public required IReadOnlyList<LatencyChoice> Choices { get; init; }

    public required ChartView Heatmap { get; init; }
    public required ChartView Histogram { get; init; }

    /// <summary>The chosen threshold in seconds, for the charts.</summary>
    public required string Threshold { get; init; }

    /// <param name="asked">The threshold of the address; the nearest bound is taken, that of the SLO if there is none.</param>
    public static LatencySectionView Of(SloLatency latency, double? asked)
    {
        var wanted = asked is { } value && double.IsFinite(value) ? value : latency.Threshold;
        var chosen = latency.Thresholds.MinBy(threshold => Math.Abs(threshold.Bound - wanted));
        var figures = Figures(latency);
        return new LatencySectionView
        {
            Sentence = chosen is null ? "The histogram has no finite bound." : Say(chosen),
            Choices =
            [
                .. latency.Thresholds.Select(threshold => new LatencyChoice(
                    PageText.Latency(threshold.Bound),
                    PageText.Plain(threshold.Bound),
                    threshold == chosen,
                    threshold.Bound == latency.Threshold
                )),
            ],
            Heatmap = Chart(
                latency,
                "heatmap",
                "Latency over time",
                "Each cell is a step of time and a band of duration; the darker, the more events, on a log scale.",
                figures
            ),
            Histogram = Chart(
                latency,
                "histogram",
                "Latency in sum",
                "Events of each band over the range above; slower than the threshold counts as bad.",
                figures
            ),
            Threshold = chosen is null ? "" : PageText.Plain(chosen.Bound),
        };
    }

    static string Say(LatencyThreshold threshold)
    {
        var ratio = threshold.GoodRatio is { } good ? $"{PageText.Share(good)} fast enough" : "no events";
        var budget =
            threshold.BudgetRemaining is not { } left ? "what would be left of the budget is not known"
            : left < 0 ? $"the budget would be overspent by {PageText.ShortShare(-left)}"
            : $"{PageText.ShortShare(left)} of the budget would be left";
        return $"At {PageText.Latency(threshold.Bound)}: {ratio}, {budget}, going by the events of the window whose buckets are known.";
    }

    static List<ChartFigures> Figures(SloLatency latency)
    {
        var figures = new List<ChartFigures>();
        for (var band = 0; band < latency.Totals.Count; band++)
        {
            var inBand = latency.Steps.Select(step => (double?)step.Counts[band]);
            figures.Add(ChartFigures.Of(Band(latency.Bounds, band), inBand, Events));
        }
        return figures;
    }

    static string Band(IReadOnlyList<double> bounds, int band) =>
        band < bounds.Count ? $"up to {PageText.Latency(bounds[band])}"
        : bounds.Count > 0 ? $"over {PageText.Latency(bounds[^1])}"
        : "all";

    static string Events(double? count) => count is { } value ? PageText.Events(value) : PageText.Nothing;

    static ChartView Chart(
        SloLatency latency,
        string kind,
        string title,
        string note,
        IReadOnlyList<ChartFigures> figures
    ) =>
        new()
        {
            Kind = kind,
            Title = title,
            Note = note,
            Source =
                $"api/v1/slos/{Uri.EscapeDataString(latency.Slo)}/latency?from={Instant(latency.From)}"
                + $"&until={Instant(latency.Until)}&step={PageText.Plain(latency.StepSeconds * 1000)}ms",
            Figures = figures,
        };

    static string Instant(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"));
}
