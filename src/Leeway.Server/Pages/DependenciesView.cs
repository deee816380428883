using Leeway.Client;
using Leeway.Engine;
using Leeway.Server.Api;
using Leeway.Server.Components;
using Leeway.Server.Drawing;

namespace Leeway.Server.Pages;

/// <summary>The page of what journeys need, with some nodes taken as failed.</summary>
public sealed record DependenciesView
{
    public required DependenciesDetail Graph { get; init; }

    /// <summary>Names that were to fail, and that there are not.</summary>
    public required IReadOnlyList<string> Strange { get; init; }

    public static DependenciesView Of(DependencyDesk desk, EngineSnapshot snapshot, IReadOnlyList<string> failed)
    {
        var known = snapshot.Configuration.Dependencies;
        string[] found = [.. failed.Where(name => known.Find(name) is not null).Distinct(StringComparer.Ordinal)];
        return new DependenciesView
        {
            Graph = desk.Of(snapshot, found, journeys: null),
            Strange = [.. failed.Except(found, StringComparer.Ordinal)],
        };
    }

    public IReadOnlyList<string> Failed => Graph.Failed;

    public IReadOnlyList<JourneyRowView> Journeys => [.. Graph.Journeys.Select(JourneyRowView.Of)];

    public string Summary
    {
        get
        {
            var broken = Graph.Journeys.Count(journey => !journey.IsServed);
            var points = Graph
                .Journeys.SelectMany(journey => journey.SinglePoints.Select(point => point.Node))
                .Distinct(StringComparer.Ordinal)
                .Count();
            var what =
                $"{PageText.Count(Graph.Journeys.Count, "journey")}, {PageText.Count(Graph.Nodes.Count, "node")}, {PageText.Count(points, "single point")} of failure.";
            return Failed.Count == 0
                ? what
                : $"{what} Without {string.Join(", ", Failed)} {broken} of {Graph.Journeys.Count} journeys break.";
        }
    }

    public IReadOnlyList<string> Findings =>
        [
            .. Graph.Circles.Select(circle =>
                $"{string.Join(", ", circle)} need each other: after an outage of all of them none can start first."
            ),
            .. Graph
                .ThinGroups.Where(thin => thin.IsSpent)
                .Select(thin =>
                    $"{thin.Node} needs {thin.AtLeast} of {string.Join(", ", thin.Members)}, and {thin.Working} work: none can be spared."
                ),
            .. Graph
                .ThinGroups.Where(thin => thin.IsLostAtPeak)
                .Select(thin =>
                    $"{thin.Node} needs {string.Join(", ", thin.Members)}: one fewer does not carry the peak."
                ),
        ];

    /// <summary>The graph; a click on a node makes it fail, or work again.</summary>
    public string Picture()
    {
        var drawing = DependencyDrawing.Of(Graph);
        var signed = drawing with
        {
            Nodes = [.. drawing.Nodes.Select(node => node.IsDown ? node with { Label = "✕ " + node.Label } : node)],
        };
        return SvgDrawing.Inline(signed, node => node.IsGroup ? null : Toggled(node.Id));
    }

    /// <summary>This page with a node failed that works, or working that failed.</summary>
    public string Toggled(string node) =>
        AddressOf(
            Failed.Contains(node, StringComparer.Ordinal) ? Failed.Where(name => name != node) : Failed.Append(node)
        );

    static string AddressOf(IEnumerable<string> failed) =>
        "dependencies" + string.Concat(failed.Select((name, place) => $"{(place == 0 ? '?' : '&')}fail={name}"));
}
