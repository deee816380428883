using System.Text;
using Leeway.Client;

namespace Leeway.Cli.Commands.GateVerb;

/// <summary>A gate's answer for people.</summary>
static class GateText
{
    public static string Of(GateDetail answer)
    {
        var text = new StringBuilder();
        var version = answer.Version.Length > 0 ? $" {answer.Version}" : "";
        text.Append($"{answer.Outcome.ToUpperInvariant()}: {answer.Kind}{version} of {answer.Service}");
        if (answer.Shadow)
        {
            text.Append($" (in shadow: enforced, it would be {answer.Judged})");
        }
        text.AppendLine();
        foreach (var reason in answer.Reasons)
        {
            var about = reason.Slo is null ? "" : $"{reason.Slo}: ";
            text.AppendLine(
                $"  {reason.Outcome, -12} {about}{reason.What}{(reason.Enforced ? "" : " (not enforced)")}"
            );
        }
        var policy = answer.PolicyVersion.Length > 0 ? $"Policy {answer.PolicyVersion}; g" : "G";
        return text.Append($"{policy}ood until {Texts.Instant(answer.Expires)}.{(answer.Kept ? "" : " Not kept.")}")
            .ToString();
    }
}
