using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>The numbers at the head of an SLO's page.</summary>
static class SloFacts
{
    public static IReadOnlyList<Fact> Of(SloDetail slo)
    {
        var (summary, budget) = (slo.Summary, slo.Budget);
        var length = (budget.Until - budget.From).TotalSeconds;
        return
        [
            new(
                "Burn now",
                SloRowView.BurnNowOf(summary),
                summary.BurnNow is null ? "" : "1× would spend the budget exactly"
            ),
            new("Exhausted", Exhausted(budget), $"{Rate(budget)}{Bad(budget)}"),
            new("Target", PageText.Target(summary.Target), $"over {summary.Window}"),
            new(
                "Error ratio",
                PageText.Share(summary.ErrorRatio),
                $"{PageText.Events(budget.Bad)} bad of {PageText.Events(budget.Total)}"
            ),
            new(
                "Last counted",
                summary.StalenessSeconds is { } seconds ? PageText.Ago(TimeSpan.FromSeconds(seconds)) : "never",
                summary.Watermark is { } watermark ? $"until {PageText.DateAndTime(watermark)} UTC"
                    : slo.Asked is null ? "no target has shown its series"
                    : "the server has shown no series of it"
            ),
            new(
                "Covered",
                PageText.Share(budget.CoveredSeconds / length),
                $"{PageText.Span(budget.CoveredSeconds)} of the window are known"
            ),
        ];
    }

    static string Exhausted(BudgetDetail budget) =>
        budget.Remaining < 0 || budget.ExhaustedInSeconds is 0 ? "already"
        : budget.ExhaustedInSeconds is { } seconds ? $"in {PageText.Span(seconds)}"
        : budget.Remaining is null ? "unknown"
        : "not in sight";

    // The burn rate of now stands beside it, and is that of a shorter window.
    static string Rate(BudgetDetail budget) =>
        budget is { ExhaustedInSeconds: > 0, ExhaustionWindow: { } window, Remaining: >= 0 }
            ? $"at the rate of the last {window}; "
            : "";

    static string Bad(BudgetDetail budget) =>
        budget.Remaining is null ? "nothing is known of the window yet"
        : budget.AllowedInWindow == 0 ? "without events nothing is spent"
        : $"{PageText.Events(budget.Bad)} of {PageText.Events(budget.AllowedInWindow)} bad events that the window allows";
}
