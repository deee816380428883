using System.Globalization;
using System.Text;
using Leeway.Client;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>An agreement as the SLO document that people read and keep.</summary>
/// <remarks>The sections are those of The Site Reliability Workbook, appendix A.</remarks>
static class AgreementMarkdown
{
    public static string Of(AgreementDetail agreement)
    {
        var text = new StringBuilder();
        Line(text, $"# SLO document: {agreement.Slo}");
        Line(text, "");
        Line(text, "| | |");
        Line(text, "|---|---|");
        Line(text, $"| Promise | {Cell(agreement.Promise)} |");
        Line(text, $"| Status | {(agreement.IsAgreed ? "agreed" : "not agreed")} |");
        Line(text, $"| Authors | {Cell(string.Join(", ", agreement.Authors))} |");
        Line(text, $"| Last review | {(agreement.Reviewed is { } day ? Day(day) : "none yet")} |");
        Line(text, $"| Next review | {Day(agreement.Review)}{(agreement.IsReviewOverdue ? " (overdue)" : "")} |");
        Line(text, $"| Policy | {(agreement.Policy.Length > 0 ? Cell(agreement.Policy) : "none")} |");
        Line(text, $"| Terms | `{agreement.Terms}` |");
        Section(text, "The service", agreement.Description);
        Section(text, "Why these numbers", $"{agreement.Rationale.TrimEnd()}\n\nThe numbers are {agreement.Basis}.");
        Section(text, "Clarifications", agreement.Clarifications);
        Line(text, "");
        Line(text, "## Approvals");
        Line(text, "");
        Line(text, "| party | is asked | answer |");
        Line(text, "|---|---|---|");
        foreach (var party in agreement.Parties)
        {
            Line(text, $"| {party.Party} | {Cell(party.Question)} | {Cell(party.Reason)} |");
        }
        return text.ToString();
    }

    static void Section(StringBuilder text, string title, string words)
    {
        if (words.Length > 0)
        {
            Line(text, "");
            Line(text, $"## {title}");
            Line(text, "");
            Line(text, words.Trim());
        }
    }

    static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
