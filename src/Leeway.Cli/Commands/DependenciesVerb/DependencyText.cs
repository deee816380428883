using System.Globalization;
using System.Text;
using Leeway.Client;
using Leeway.Core.Dependencies;

namespace Leeway.Cli.Commands.DependenciesVerb;

/// <summary>What a graph says, in words.</summary>
static class DependencyText
{
    const int Shown = 10;

    public static string Of(DependenciesDetail detail)
    {
        var text = new StringBuilder();
        if (detail.Journeys.Count == 0)
        {
            text.AppendLine(
                "There is no journey: a Dependency of type journey says what users do and what that needs."
            );
        }
        if (detail.Failed.Count > 0)
        {
            Fail(text, detail);
        }
        foreach (var journey in detail.Journeys)
        {
            JourneyText.Write(text, journey, Shown);
        }
        Groups(text, detail);
        foreach (var circle in detail.Circles)
        {
            text.AppendLine($"{string.Join(", ", circle)} need each other: when all are down, none can start.");
        }
        return text.ToString();
    }

    /// <summary>As many digits as tell what is missing: 99.80265%.</summary>
    public static string Share(double share) => (share * 100).ToString("0.#####", CultureInfo.InvariantCulture) + "%";

    static void Fail(StringBuilder text, DependenciesDetail detail)
    {
        var broken = detail.Journeys.Where(journey => !journey.IsServed).Select(journey => journey.Name).ToList();
        var others = detail.Down.Except(detail.Failed, StringComparer.Ordinal).Except(broken, StringComparer.Ordinal);
        text.AppendLine($"Without {string.Join(", ", detail.Failed)}:");
        text.AppendLine(broken.Count == 0 ? "  every journey is served" : $"  broken: {string.Join(", ", broken)}");
        if (string.Join(", ", others) is { Length: > 0 } down)
        {
            text.AppendLine($"  down as well: {down}");
        }
        text.AppendLine();
    }

    static void Groups(StringBuilder text, DependenciesDetail detail)
    {
        var assumed = detail
            .Nodes.SelectMany(node => node.Needs)
            .Where(need =>
                need.CommonCauseReason == CommonCause.Copies.Reason
                || need.CommonCauseReason == CommonCause.Vendors.Reason
            )
            .Select(need =>
                $"  {string.Join(", ", need.Nodes)}: {Share((double)need.CommonCause!.Value)} of failures take all, {need.CommonCauseReason}"
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (assumed.Count > 0)
        {
            text.AppendLine(
                "Assumed of groups, for want of 'commonCause' (copies share releases, configuration and people):"
            );
            assumed.ForEach(line => text.AppendLine(line));
        }
        foreach (var thin in detail.ThinGroups)
        {
            var members = string.Join(", ", thin.Members);
            text.AppendLine(
                thin.IsSpent
                    ? $"{thin.Node} needs {thin.AtLeast} of {members}, and {thin.Working} work: none can be spared."
                    : $"{thin.Node} needs {members}: with one less they do not carry the peak."
            );
        }
    }
}
