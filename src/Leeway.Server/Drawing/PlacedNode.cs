namespace Leeway.Server.Drawing;

/// <summary>A node with its place; a bend of a long edge is one without a box.</summary>
/// <param name="node">Null of a bend.</param>
/// <param name="layer">From the top.</param>
sealed class PlacedNode(DrawnNode? node, int layer)
{
    const double CharacterWidth = 7.2;
    const double Padding = 24;

    public DrawnNode? Node { get; } = node;
    public int Layer { get; } = layer;
    public List<PlacedNode> Above { get; } = [];
    public List<PlacedNode> Below { get; } = [];
    public double Width { get; } = node is null ? 8 : (node.Label.Length * CharacterWidth) + Padding;

    /// <summary>Of its middle.</summary>
    public double X { get; set; }
}
