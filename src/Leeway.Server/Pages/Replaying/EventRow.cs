using Leeway.Core.Replay;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>An event, and after how long each strategy would have told of it.</summary>
/// <param name="Number">As on the timeline.</param>
/// <param name="Label">What people call it; empty if only the counts tell of it.</param>
/// <param name="Closer">The address of the timeline around it.</param>
/// <param name="Told">For each strategy in their order: "2m", "firing already", or "missed".</param>
public sealed record EventRow(
    int Number,
    DateTimeOffset From,
    string Lasted,
    string Label,
    string Spent,
    string Closer,
    IReadOnlyList<string> Told
)
{
    public const string Missed = "missed";

    public static EventRow Of(ReplayReport report, int at, string closer)
    {
        var one = report.Events[at];
        return new EventRow(
            at + 1,
            one.Span.From,
            PageText.Span(one.Span.Length),
            one.Label ?? "",
            PageText.Share(one.Spend),
            closer,
            [.. report.Strategies.Select(strategy => Words(strategy.Events[at].After))]
        );
    }

    static string Words(TimeSpan? after) =>
        after is not { } length ? Missed
        : length > TimeSpan.Zero ? PageText.Span(length)
        : "firing already";
}
