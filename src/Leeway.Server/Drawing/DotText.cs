using System.Text;

namespace Leeway.Server.Drawing;

/// <summary>The language of Graphviz.</summary>
public static class DotText
{
    public static string Of(DependencyDrawing drawing)
    {
        var text = new StringBuilder("digraph dependencies {\n  rankdir=TB;\n  node [fontname=\"sans-serif\"];\n");
        foreach (var node in drawing.Nodes)
        {
            var shape =
                node.IsGroup ? "circle"
                : node.Type == "journey" ? "oval"
                : node.IsDomain ? "house"
                : "box";
            var colour = node.IsDown ? ", style=filled, fillcolor=\"#f4b8b8\"" : "";
            var pen = node.IsSinglePoint ? ", penwidth=3" : "";
            text.Append($"  {Quoted(node.Id)} [label={Quoted(node.Label)}, shape={shape}{colour}{pen}];\n");
        }
        foreach (var edge in drawing.Edges)
        {
            var style = edge.Kind switch
            {
                "soft" => "dashed",
                "in" => "dotted",
                _ => "solid",
            };
            var label = edge.Label.Length == 0 ? "" : $", label={Quoted(edge.Label)}";
            text.Append($"  {Quoted(edge.From)} -> {Quoted(edge.To)} [style={style}{label}];\n");
        }
        return text.Append("}\n").ToString();
    }

    // In DOT a backslash before a quote is the only escape, and others begin codes of labels.
    static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
