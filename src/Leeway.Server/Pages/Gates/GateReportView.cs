using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Gates;

/// <summary>What a gate answered, and whether it was right: counts with what they are counts of, since there are few.</summary>
/// <param name="Harm">What counts as harm, as a sentence.</param>
/// <param name="Judged">Answers that somebody was given; others are left out.</param>
public sealed record GateReportView(
    string Summary,
    string Harm,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<GateReportRow> Judged,
    IReadOnlyList<GateDecisionRow> Latest
)
{
    public static GateReportView Of(GateReportDetail report)
    {
        var planned = report.Judged.Sum(row => row.Decisions);
        var within = PageText.Span(report.HarmWithinSeconds);
        return new GateReportView(
            $"{PageText.Count(planned + report.Remedies, "question")}, {report.Remedies} of them about roll-backs, mitigations and security fixes",
            $"Harm: within {within} of the answer at least {PageText.Share(report.HarmShare)} of a budget of the service was spent, whatever spent it. "
                + "What would have come of a change that was stopped nobody can tell. A pipeline that asks again is counted again.",
            planned == 0 ? [] : FactsOf(report, planned),
            [.. report.Judged.Where(row => row.Decisions > 0)],
            [.. report.Latest.Select(GateDecisionRow.Of)]
        );
    }

    static IReadOnlyList<Fact> FactsOf(GateReportDetail report, int planned)
    {
        var blocks = report.Blocks;
        var allowed = report.Judged.FirstOrDefault(row => row.Judged == "allow");
        var harm = new Fact(
            "Harm after an allow",
            Of(allowed?.FollowedByHarm ?? 0, allowed?.Told ?? 0),
            "as far as it can be told"
        );
        if (blocks.Questions == 0)
        {
            return [new("Blocks", Of(0, planned), "neither stopped nor in shadow"), harm];
        }
        const string let = "of those in shadow or overridden of which it can be told";
        return
        [
            new(
                "Blocks",
                Of(blocks.Questions, planned),
                $"{blocks.Stopped} stopped, {blocks.InShadow} in shadow, {blocks.Overridden} overridden"
            ),
            new("Blocks before harm", Of(blocks.FollowedByHarm, blocks.Told), let),
            new("Blocks before an incident", Of(blocks.FollowedByIncident, blocks.Told), let),
            new("False blocks", Of(blocks.False, blocks.Told), "neither harm nor an incident followed"),
            new(
                "Blocks overridden",
                Of(blocks.Overridden, blocks.Questions),
                "by an exception, or what the policy allows"
            ),
            harm,
        ];
    }

    static string Of(int count, int all) => all == 0 ? PageText.Nothing : $"{count} of {all}";
}
