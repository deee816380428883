namespace Leeway.Server.Drawing;

/// <summary>Places of nodes in layers, what needs above what is needed, with few crossings.</summary>
/// <remarks>
/// After Sugiyama, Tagawa and Toda (1981), as simply as can be: a layer below the deepest that needs it, long edges bent at every
/// layer, and each layer ordered by the middle of its neighbours, down and up some times.
/// </remarks>
sealed class LayeredLayout
{
    const int Sweeps = 8;
    const double Gap = 24;

    readonly Dictionary<string, PlacedNode> _byId = new(StringComparer.Ordinal);
    readonly List<List<PlacedNode>> _layers = [];

    public LayeredLayout(DependencyDrawing drawing)
    {
        var layers = LayerNumbers.Of(drawing);
        foreach (var node in drawing.Nodes)
        {
            _byId[node.Id] = Add(new PlacedNode(node, layers[node.Id]));
        }
        foreach (var edge in drawing.Edges)
        {
            Ways.Add((edge, Bend(_byId[edge.From], _byId[edge.To])));
        }
        Spread();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Order(isDown: sweep % 2 == 0);
        }
        Width = _layers.Select(layer => layer[^1].X + (layer[^1].Width / 2)).DefaultIfEmpty(0).Max() + Gap;
    }

    public IEnumerable<PlacedNode> Nodes => _byId.Values;

    /// <summary>Each edge with all that it goes through, its ends included.</summary>
    public List<(DrawnEdge Edge, IReadOnlyList<PlacedNode> Through)> Ways { get; } = [];

    public double Width { get; }

    public int Layers => _layers.Count;

    PlacedNode Add(PlacedNode node)
    {
        while (_layers.Count <= node.Layer)
        {
            _layers.Add([]);
        }
        _layers[node.Layer].Add(node);
        return node;
    }

    List<PlacedNode> Bend(PlacedNode from, PlacedNode to)
    {
        List<PlacedNode> way = [from];
        var step = Math.Sign(to.Layer - from.Layer);
        for (var layer = from.Layer + step; step != 0 && layer != to.Layer; layer += step)
        {
            way.Add(Add(new PlacedNode(null, layer)));
        }
        way.Add(to);
        foreach (var (one, next) in way.Zip(way.Skip(1)))
        {
            var (upper, lower) = one.Layer < next.Layer ? (one, next) : (next, one);
            upper.Below.Add(lower);
            lower.Above.Add(upper);
        }
        return way;
    }

    void Order(bool isDown)
    {
        foreach (var layer in isDown ? _layers : Enumerable.Reverse(_layers))
        {
            var wanted = layer.ToDictionary(
                node => node,
                node => (isDown ? node.Above : node.Below).Select(one => one.X).DefaultIfEmpty(node.X).Average()
            );
            // A stable order: what wants the same place stays as it was.
            List<PlacedNode> ordered = [.. layer.OrderBy(node => wanted[node])];
            layer.Clear();
            layer.AddRange(ordered);
        }
        Spread();
    }

    // Side by side, every layer in the middle of the widest.
    void Spread()
    {
        var widths = _layers.Select(layer => layer.Sum(node => node.Width + Gap)).ToList();
        foreach (var (index, layer) in _layers.Index())
        {
            var x = (widths.Max() - widths[index]) / 2;
            foreach (var node in layer)
            {
                node.X = x + Gap + (node.Width / 2);
                x += node.Width + Gap;
            }
        }
    }
}
