using System.Globalization;
using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Gates;

/// <summary>What a gate answered once.</summary>
/// <param name="Judged">What it would have been, had all policies been enforced; empty if that is the same.</param>
/// <param name="Followed">What came after, in words.</param>
public sealed record GateDecisionRow(
    DateTimeOffset At,
    string What,
    string Author,
    string Outcome,
    string Judged,
    IReadOnlyList<string> Reasons,
    string Followed,
    IReadOnlyList<int> Incidents
)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks} {What}");

    public static GateDecisionRow Of(GateDecisionDetail decision) =>
        new(
            decision.At,
            $"{decision.Kind} {decision.Version}".TrimEnd(),
            decision.Author.Length > 0 ? decision.Author : PageText.Nothing,
            decision.Outcome,
            decision.Judged == decision.Outcome ? "" : decision.Judged,
            decision.Reasons,
            decision.Followed switch
            {
                "harm" => $"harm: {PageText.Share(decision.SpentAfterwards)} of a budget",
                "none" => $"no harm: {PageText.Share(decision.SpentAfterwards)} of a budget",
                "notYet" => "not yet known",
                _ => "cannot be told",
            },
            decision.Incidents
        );
}
