using System.Globalization;
using System.Net;
using System.Text;

namespace Leeway.Server.Drawing;

/// <summary>The graph as a picture, with what needs above what is needed.</summary>
/// <remarks>Every box has its node's name as <c>data-node</c>, every line its ends, so that a page can colour them.</remarks>
public static class SvgDrawing
{
    const double LayerHeight = 84;
    const double BoxHeight = 30;
    const double Top = 30;

    const string Style = """
        text{font:12px system-ui,sans-serif;fill:#1c2530;text-anchor:middle;dominant-baseline:central}
        .box{fill:#fff;stroke:#5b6b7d}.journey .box{fill:#e3eefb}.domain .box{fill:#f3efe2}.group .box{fill:#eee}
        .single .box{stroke-width:3}.down .box{fill:#f4b8b8;stroke:#a11}
        path{fill:none;stroke:#8a97a6}path.soft{stroke-dasharray:6 4}path.in{stroke-dasharray:1 4}
        path.tip{fill:#8a97a6;stroke:none}
        """;

    /// <summary>A picture by itself.</summary>
    public static string Of(DependencyDrawing drawing) =>
        Of(drawing, "role=\"img\"", $"<style>{Style}</style>\n", address: null);

    /// <summary>A part of a page, whose style sheet says how it looks, with a link around each node that has an address.</summary>
    public static string Inline(DependencyDrawing drawing, Func<DrawnNode, string?> address) =>
        Of(drawing, "role=\"group\"", style: "", address);

    static string Of(DependencyDrawing drawing, string role, string style, Func<DrawnNode, string?>? address)
    {
        var layout = new LayeredLayout(drawing);
        var height = (layout.Layers * LayerHeight) + Top;
        var text = new StringBuilder();
        text.Append(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(layout.Width)} {N(height)}\" width=\"{N(layout.Width)}\" height=\"{N(height)}\" {role} aria-label=\"What journeys need\">\n"
        );
        text.Append(style);
        text.Append(
            "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"tip\" d=\"M0 0L8 4L0 8z\"/></marker></defs>\n"
        );
        foreach (var (edge, through) in layout.Ways)
        {
            Line(text, edge, through);
        }
        foreach (var node in layout.Nodes)
        {
            var link = address?.Invoke(node.Node!);
            text.Append(link is null ? "" : $"<a href=\"{E(link)}\">");
            Box(text, node);
            text.Append(link is null ? "" : "</a>\n");
        }
        return text.Append("</svg>\n").ToString();
    }

    static void Line(StringBuilder text, DrawnEdge edge, IReadOnlyList<PlacedNode> through)
    {
        var path = new StringBuilder();
        foreach (var (one, next) in through.Zip(through.Skip(1)))
        {
            var sign = one.Layer <= next.Layer ? 1 : -1;
            var (x1, y1) = (one.X, Y(one) + (one.Node is null ? 0 : sign * BoxHeight / 2));
            var (x2, y2) = (next.X, Y(next) - (next.Node is null ? 0 : sign * BoxHeight / 2));
            var middle = (y1 + y2) / 2;
            path.Append(path.Length == 0 ? $"M{N(x1)} {N(y1)}" : "");
            path.Append($"C{N(x1)} {N(middle)} {N(x2)} {N(middle)} {N(x2)} {N(y2)}");
        }
        text.Append(
            $"<path class=\"{edge.Kind}\" data-from=\"{E(edge.From)}\" data-to=\"{E(edge.To)}\" d=\"{path}\" marker-end=\"url(#arrow)\"/>\n"
        );
        if (edge.Label.Length > 0)
        {
            var (one, next) = (through[0], through[1]);
            text.Append(
                $"<text x=\"{N((one.X + next.X) / 2)}\" y=\"{N((Y(one) + Y(next)) / 2)}\">{E(edge.Label)}</text>\n"
            );
        }
    }

    static void Box(StringBuilder text, PlacedNode placed)
    {
        var node = placed.Node!;
        var kind = string.Join(
            ' ',
            new[]
            {
                node.IsDomain ? "domain" : node.Type,
                node.IsSinglePoint ? "single" : "",
                node.IsDown ? "down" : "",
            }.Where(word => word.Length > 0)
        );
        var radius = node.Type is "journey" or "group" ? BoxHeight / 2 : 4;
        text.Append(
            $"<g class=\"{kind}\" data-node=\"{E(node.Id)}\"><rect class=\"box\" x=\"{N(placed.X - (placed.Width / 2))}\" y=\"{N(Y(placed) - (BoxHeight / 2))}\" width=\"{N(placed.Width)}\" height=\"{N(BoxHeight)}\" rx=\"{N(radius)}\"/>"
        );
        text.Append($"<text x=\"{N(placed.X)}\" y=\"{N(Y(placed))}\">{E(node.Label)}</text></g>\n");
    }

    static double Y(PlacedNode node) => Top + (node.Layer * LayerHeight);

    static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    static string E(string text) => WebUtility.HtmlEncode(text);
}
