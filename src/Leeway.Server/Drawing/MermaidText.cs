using System.Globalization;
using System.Text;

namespace Leeway.Server.Drawing;

/// <summary>The language of Mermaid, which READMEs show.</summary>
public static class MermaidText
{
    public static string Of(DependencyDrawing drawing)
    {
        var text = new StringBuilder("flowchart TD\n");
        // Words like "end" would be read as keywords: nodes go by number.
        var ids = drawing
            .Nodes.Index()
            .ToDictionary(
                node => node.Item.Id,
                node => string.Create(CultureInfo.InvariantCulture, $"n{node.Index}"),
                StringComparer.Ordinal
            );
        foreach (var node in drawing.Nodes)
        {
            var (open, close) =
                node.IsGroup ? ("((", "))")
                : node.Type == "journey" ? ("([", "])")
                : node.IsDomain ? ("[/", "\\]")
                : ("[", "]");
            text.Append($"  {ids[node.Id]}{open}\"{Escaped(node.Label)}\"{close}\n");
        }
        foreach (var edge in drawing.Edges)
        {
            var arrow = edge.Kind is "soft" or "in" ? "-.->" : "-->";
            var label = edge.Label.Length == 0 ? "" : $"|\"{Escaped(edge.Label)}\"|";
            text.Append($"  {ids[edge.From]} {arrow}{label} {ids[edge.To]}\n");
        }
        Mark(text, "down", "fill:#f4b8b8", drawing.Nodes.Where(node => node.IsDown), ids);
        Mark(text, "single", "stroke-width:3px", drawing.Nodes.Where(node => node.IsSinglePoint), ids);
        return text.ToString();
    }

    static void Mark(
        StringBuilder text,
        string name,
        string style,
        IEnumerable<DrawnNode> nodes,
        Dictionary<string, string> ids
    )
    {
        var marked = string.Join(',', nodes.Select(node => ids[node.Id]));
        if (marked.Length > 0)
        {
            text.Append($"  classDef {name} {style}\n  class {marked} {name}\n");
        }
    }

    static string Escaped(string text) =>
        text.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal);
}
