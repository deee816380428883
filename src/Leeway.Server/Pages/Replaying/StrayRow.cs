using Leeway.Core.Replay;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>An alert that told of no event.</summary>
/// <param name="Worth">wrong or unknown.</param>
public sealed record StrayRow(
    string Strategy,
    string Severity,
    string Rule,
    DateTimeOffset From,
    string Lasted,
    string Worth
)
{
    public static StrayRow Of(StrategyReport strategy, JudgedAlert judged) =>
        new(
            strategy.Name,
            judged.Alert.Severity.Name,
            judged.Alert.Rule,
            judged.Alert.Span.From,
            PageText.Span(judged.Alert.Span.Length) + (judged.Alert.IsOpen ? ", still firing" : ""),
            judged.Worth == AlertWorth.Wrong ? "wrong" : "unknown"
        );
}
