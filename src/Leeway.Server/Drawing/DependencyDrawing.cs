using System.Globalization;
using Leeway.Client;

namespace Leeway.Server.Drawing;

/// <summary>What a graph of dependencies looks like, before it is known in which language it is drawn.</summary>
public sealed record DependencyDrawing(IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    /// <summary>The journeys of the answer and all that they need; all nodes if it has none.</summary>
    public static DependencyDrawing Of(DependenciesDetail graph)
    {
        var byName = graph.Nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        var points = graph
            .Journeys.SelectMany(journey => journey.SinglePoints.Select(point => point.Node))
            .ToHashSet(StringComparer.Ordinal);
        var down = graph.Down.ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> names =
            graph.Journeys.Count == 0 ? byName.Keys.Order(StringComparer.Ordinal) : Reach(graph, byName);
        var nodes = new List<DrawnNode>();
        var edges = new List<DrawnEdge>();
        foreach (var node in names.Select(name => byName[name]))
        {
            nodes.Add(
                new DrawnNode(node.Name, Label(node), node.Type, points.Contains(node.Name), down.Contains(node.Name))
            );
            edges.AddRange(node.In.Select(domain => new DrawnEdge(node.Name, domain, "in", "")));
            foreach (var (index, need) in node.Needs.Index())
            {
                Add(node, index, need, nodes, edges, down);
            }
        }
        return new DependencyDrawing(nodes, edges);
    }

    static void Add(
        DependencyNodeDetail node,
        int index,
        NeedDetail need,
        List<DrawnNode> nodes,
        List<DrawnEdge> edges,
        HashSet<string> down
    )
    {
        if (need.AtLeast is not { } least)
        {
            var label = need.Share is { } share ? Percent((double)share) : "";
            edges.Add(new DrawnEdge(node.Name, need.Nodes[0], need.Kind, label));
            return;
        }
        // A blank cannot stand in a name, so this is nobody's.
        var id = string.Create(CultureInfo.InvariantCulture, $"{node.Name} {index}");
        var isDown = need.Nodes.Count(member => !down.Contains(member)) < least;
        nodes.Add(new DrawnNode(id, $"{least} of {need.Nodes.Count}", "group", false, isDown));
        edges.Add(new DrawnEdge(node.Name, id, "hard", ""));
        edges.AddRange(need.Nodes.Select(member => new DrawnEdge(id, member, "group", "")));
    }

    // Breadth first from the journeys: what is near to them comes first in every drawing.
    static List<string> Reach(DependenciesDetail graph, Dictionary<string, DependencyNodeDetail> byName)
    {
        List<string> found = [.. graph.Journeys.Select(journey => journey.Name)];
        var seen = found.ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < found.Count; at++)
        {
            var node = byName[found[at]];
            found.AddRange(node.Needs.SelectMany(need => need.Nodes).Concat(node.In).Where(seen.Add));
        }
        return found;
    }

    static string Label(DependencyNodeDetail node) =>
        (node.Measured ?? node.Availability ?? (double?)node.Target) is { } share
            ? $"{node.Name} {Percent(share)}"
            : node.Name;

    static string Percent(double share) => (share * 100).ToString("0.#####", CultureInfo.InvariantCulture) + "%";
}
