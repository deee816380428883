namespace Leeway.Server.Drawing;

/// <summary>Which layer a node stands in: one below the deepest that needs it. An edge that closes a circle counts for nothing.</summary>
static class LayerNumbers
{
    public static Dictionary<string, int> Of(DependencyDrawing drawing)
    {
        var below = drawing.Edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var layers = drawing.Nodes.ToDictionary(node => node.Id, _ => 0, StringComparer.Ordinal);
        // Those that need come before those that are needed.
        foreach (var node in Finished(drawing, below, out var position))
        {
            foreach (var next in below[node].Where(next => position[next] > position[node]))
            {
                layers[next] = Math.Max(layers[next], layers[node] + 1);
            }
        }
        return layers;
    }

    static List<string> Finished(
        DependencyDrawing drawing,
        ILookup<string, string> below,
        out Dictionary<string, int> position
    )
    {
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in drawing.Nodes.Where(node => seen.Add(node.Id)))
        {
            var open = new Stack<(string Node, IEnumerator<string> Next)>();
            open.Push((root.Id, below[root.Id].GetEnumerator()));
            while (open.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    order.Add(open.Pop().Node);
                }
                else if (seen.Add(top.Next.Current))
                {
                    open.Push((top.Next.Current, below[top.Next.Current].GetEnumerator()));
                }
            }
        }
        order.Reverse();
        position = order.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        return order;
    }
}
