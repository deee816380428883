using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One target on the page where one is chosen.</summary>
/// <param name="Reasons">What speaks against it; of one that passes, what speaks for it.</param>
public sealed record TargetChoiceRow(string Target, string Chance, string Verdict, IReadOnlyList<string> Reasons)
{
    public static IReadOnlyList<TargetChoiceRow> All(TargetChoiceDetail choice) =>
        [.. choice.Candidates.Select(one => Of(one, choice))];

    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    /// <summary>The question that a form has sent; what was left empty was not asked.</summary>
    public static TargetQuery Query(IQueryCollection sent) =>
        new()
        {
            Targets = Sent(sent, "targets"),
            Window = Sent(sent, "window"),
            Chance = Sent(sent, "chance"),
            Repair = Sent(sent, "repair"),
            Toil = Sent(sent, "toil"),
            Satisfaction = Sent(sent, "satisfaction"),
        };

    static string? Sent(IQueryCollection sent, string name) =>
        sent.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;

    static TargetChoiceRow Of(TargetCandidateDetail candidate, TargetChoiceDetail choice)
    {
        var wanted = candidate.Passes ? "passed" : "failed";
        return new TargetChoiceRow(
            PageText.Target(candidate.Target),
            candidate.Chance is { } chance ? PageText.Share(chance) : "–",
            candidate.Target == choice.Recommended ? "recommended"
                : candidate.Passes ? "possible"
                : "rejected",
            [
                .. candidate
                    .Findings.Where(finding => finding.Outcome == wanted)
                    .Select(finding => Sentence(finding.Reason)),
            ]
        );
    }
}
