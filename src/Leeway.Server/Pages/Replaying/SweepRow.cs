using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>A setting that no other beats, or the default to compare it with.</summary>
/// <param name="Mark">What stands beside its point: its number, or "default".</param>
/// <param name="Document">An AlertStrategy, ready to commit.</param>
public sealed record SweepRow(
    string Mark,
    string Name,
    string Target,
    string Told,
    string PagesPerMonth,
    string BudgetGone,
    string ToldAfter,
    string ResetAfter,
    string Document
)
{
    public const string Default = "default";

    public static SweepRow Of(SweptStrategyDetail swept, string mark)
    {
        var strategy = swept.Strategy;
        return new SweepRow(
            mark,
            strategy.Name,
            PageText.Target(swept.Target),
            $"{strategy.DetectedCount} of {strategy.EventCount}",
            PageText.Events(strategy.PagesPerMonth),
            PageText.Share(strategy.BudgetAtDetection),
            PageText.Span(strategy.DetectionSeconds.Median),
            PageText.Span(strategy.ResetSeconds.Median),
            swept.Document
        );
    }
}
