using Leeway.Core.Replay;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>How good a strategy would have been, as a row of a table: each number with what stands behind it.</summary>
public sealed record StrategyFigures
{
    public required string Name { get; init; }

    /// <summary>Recall.</summary>
    public required Fact Told { get; init; }

    /// <summary>Precision.</summary>
    public required Fact Right { get; init; }
    public required Fact ToldAfter { get; init; }
    public required Fact ResetAfter { get; init; }
    public required Fact BudgetGone { get; init; }
    public required string PagesPerMonth { get; init; }
    public required string AlertsPerEvent { get; init; }

    public static StrategyFigures Of(StrategyReport report) =>
        new()
        {
            Name = report.Name,
            Told = new Fact(
                $"{report.Recall.Part} of {report.Recall.Whole}",
                Percent(report.Recall.Value),
                Interval(report.Recall, report.Recall)
            ),
            Right = RightOf(report),
            ToldAfter = Of(report.Detection, seconds => PageText.Span(seconds)),
            ResetAfter = Of(report.Reset, seconds => PageText.Span(seconds)),
            BudgetGone = Of(report.BudgetAtDetection, PageText.Share),
            PagesPerMonth = PageText.Events(report.PagesPerMonth),
            AlertsPerEvent = report.AlertsPerEvent is { } alerts ? PageText.Events(alerts) : PageText.Nothing,
        };

    static Fact RightOf(StrategyReport report)
    {
        var (sure, possible) = (report.SurePrecision, report.PossiblePrecision);
        var unknown = report.Count(AlertWorth.Unknown);
        return new Fact(
            $"{sure.Part} of {sure.Whole}{And(unknown, "unknown")}{And(report.Count(AlertWorth.Untold), "held back")}",
            unknown > 0 ? $"{Percent(sure.Value)} to {Percent(possible.Value)}" : Percent(sure.Value),
            Interval(sure, possible)
        );
    }

    static string And(int count, string what) => count > 0 ? $", {count} {what}" : "";

    // Of nothing the interval is everything, which nobody needs to be told.
    static string Interval(Proportion low, Proportion high) =>
        low.Whole == 0 ? "" : $"{Percent(low.Low)} to {Percent(high.High)}";

    static Fact Of(Spread spread, Func<double?, string> write) =>
        new("", write(spread.Median), spread.Max > spread.Median ? $"up to {write(spread.Max)}" : "");

    static string Percent(double share) => PageText.ShortShare(share);
}
