using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One chart: what it shows, where its numbers come from, and what they come to.</summary>
public sealed record ChartView
{
    /// <summary>budget, burn, errors or traffic: which drawing leeway-chart.js makes of the numbers.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>What a person should know to read it.</summary>
    public required string Note { get; init; }

    /// <summary>The address of the numbers.</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<ChartFigures> Figures { get; init; }

    /// <summary>The chart's chief number in a sentence, for whoever does not see it.</summary>
    public string Sentence =>
        $"{Title}. "
        + string.Join(" ", Figures.Select(line => $"{line.Name}: {line.Least} to {line.Most}, last {line.Last}."));

    public static ChartView Budget(SloCharts charts) =>
        Of(
            charts,
            "budget",
            "Budget left over the window",
            "What of the window's budget was left at each instant; below 0% it is overspent.",
            [ChartFigures.Of("Budget left", charts.BudgetRemaining, PageText.Share)]
        );

    public static ChartView Burn(SloCharts charts) =>
        Of(
            charts,
            "burn",
            "Burn rates against their thresholds",
            "On a log scale; an alert needs both windows of its tier above the dashed line. Rates of 0.01× or less lie on the lowest line.",
            [.. charts.Windows.Select(window => ChartFigures.Of(window.Length, window.BurnRate, PageText.Burn))]
        );

    public static ChartView Errors(SloCharts charts) =>
        Of(
            charts,
            "errors",
            "Error ratio",
            "The share of bad events in each step; a step without events has none.",
            [ChartFigures.Of("Error ratio", charts.ErrorRatio, PageText.Share)]
        );

    public static ChartView Traffic(SloCharts charts) =>
        Of(
            charts,
            "traffic",
            "Traffic",
            "Events a second, and the bad ones among them.",
            [
                ChartFigures.Of("Events a second", Rates(charts, charts.Total), Rate),
                ChartFigures.Of("Bad a second", Rates(charts, charts.Bad), Rate),
            ]
        );

    static ChartView Of(
        SloCharts charts,
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
            Source = SourceOf(charts),
            Figures = figures,
        };

    static IEnumerable<double?> Rates(SloCharts charts, IReadOnlyList<double> counts)
    {
        var untilMs = charts.Until.ToUnixTimeMilliseconds();
        for (var i = 0; i < counts.Count; i++)
        {
            var endMs = i + 1 < counts.Count ? charts.StartsMs[i + 1] : untilMs;
            var isKnown = charts.ErrorRatio[i] is not null;
            yield return isKnown ? counts[i] / ((endMs - charts.StartsMs[i]) / 1000.0) : null;
        }
    }

    static string Rate(double? perSecond) => perSecond is { } value ? PageText.Events(value) : PageText.Nothing;

    static string SourceOf(SloCharts charts) =>
        $"api/v1/slos/{Uri.EscapeDataString(charts.Slo)}/charts?range={charts.Range}"
        + (charts.Group is { } group ? $"&group={Uri.EscapeDataString(group)}" : "");
}
