using System.Globalization;
using System.Text;
using Leeway.Client;
using Leeway.Core.Dependencies;
using Leeway.Core.Time;

namespace Leeway.Cli.Commands.DependenciesVerb;

/// <summary>A Risk for every single point of failure of a journey with an SLO, ready to be committed.</summary>
static class RiskProposals
{
    static readonly TimeSpan DetectAssumed = 15.Minutes;
    static readonly TimeSpan RepairAssumed = 45.Minutes;

    /// <param name="folder">Or <c>-</c> to print them.</param>
    public static int Write(string folder, DependencyGraph graph, DependenciesDetail detail)
    {
        var proposals = Of(graph, detail).ToList();
        if (proposals.Count == 0)
        {
            Console.Error.WriteLine("leeway: no journey with an SLO has a single point of failure.");
            return ExitCode.Success;
        }
        if (folder == "-")
        {
            Console.Out.Write(string.Join("---\n", proposals.Select(proposal => proposal.Text)));
            return ExitCode.Success;
        }
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in proposals)
            {
                var path = Path.Combine(folder, $"{name}.yaml");
                // What somebody has written or bettered already is worth more than a proposal.
                Console.WriteLine(File.Exists(path) ? $"{path} is there already" : path);
                if (!File.Exists(path))
                {
                    File.WriteAllText(path, text);
                }
            }
            return ExitCode.Success;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"leeway: nothing more can be written into '{folder}': {trouble.Message}");
            return ExitCode.Unavailable;
        }
    }

    static IEnumerable<(string Name, string Text)> Of(DependencyGraph graph, DependenciesDetail detail) =>
        detail
            .Journeys.Where(journey => journey.Slo is not null)
            .SelectMany(journey => journey.SinglePoints.Select(point => (journey, point)))
            .GroupBy(one => one.point.Node, StringComparer.Ordinal)
            .OrderBy(points => points.Key, StringComparer.Ordinal)
            .Select(points => Of(graph[points.Key], [.. points]));

    static (string, string) Of(
        DependencyNode node,
        IReadOnlyList<(JourneyDetail Journey, SinglePointDetail Point)> points
    )
    {
        // A name has 63 characters at most.
        var name = (node.Name.Length > 57 ? node.Name[..57].TrimEnd('-') : node.Name) + "-fails";
        var text = new StringBuilder("apiVersion: leeway.dev/v1\nkind: Risk\n");
        text.Append($"metadata: {{name: {name}}}\nspec:\n");
        var slos = points.Select(one => one.Journey.Slo).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        text.Append($"  slos: [{string.Join(", ", slos)}]\n");
        text.Append($"  faultClass: {(node.Type == NodeType.Component ? "infrastructure" : node.Type.Name())}\n");
        Times(text, node);
        text.Append("  evidence:\n");
        foreach (var (_, point) in points)
        {
            var soft = point.IsUnconfirmed ? " (said to be soft, confirmed by no fault test)" : "";
            text.Append($"    - \"single point of failure: {string.Join(" → ", point.Path)}{soft}\"\n");
        }
        return (name, text.ToString());
    }

    static void Times(StringBuilder text, DependencyNode node)
    {
        var outage = node.Times?.ToRepair ?? DetectAssumed + RepairAssumed;
        // A quarter of an outage that is as long as is assumed goes by before somebody knows.
        var detect = outage < DetectAssumed + RepairAssumed ? outage / 4 : DetectAssumed;
        var assumed = node.Times is null ? "assumed" : "of the repair time, as assumed";
        text.Append($"  timeToDetect: {Duration(detect)}   # {assumed}\n");
        text.Append(
            $"  timeToRepair: {Duration(outage - detect)}   # {(node.Times is null ? "assumed" : "the rest of it")}\n"
        );
        text.Append("  impact: 100%   # nothing of the journey is served without it\n");
        var missing = node.Own?.Missing ?? (double?)node.Target?.BudgetFraction;
        var (perYear, why) =
            node.Times is { } times
                ? (365.Days / (times.ToFail + times.ToRepair), "once in timeToFail and timeToRepair")
            : missing is { } share
                ? (share * 365.Days / outage, $"what makes {Availability.Without(share)} with such outages")
            : (1, "assumed: nothing says how often it fails");
        text.Append($"  frequency: {Frequency(perYear)}   # {why}\n");
    }

    static string Duration(TimeSpan length) =>
        DurationText.Format(TimeSpan.FromSeconds(Math.Max(1, Math.Round(length.TotalSeconds))));

    // What a Risk may say; rarer than once in ten thousand years is not told apart.
    static string Frequency(double perYear) =>
        Math.Clamp(perYear, 0.0001, 1000).ToString("0.####", CultureInfo.InvariantCulture);
}
