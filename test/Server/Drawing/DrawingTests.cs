using System.Xml.Linq;
using Leeway.Server.Drawing;

namespace Leeway.Server.Tests.Drawing;

public sealed class DrawingTests
{
    // Names of documents are plain; a drawing must not depend on it.
    static readonly DependencyDrawing Odd = new(
        [
            new("a \"quoted\" \\ end", "100% & <b>", "journey", false, true),
            new("end", "end#1", "component", true, false),
            new("far", "far", "zone", false, false),
        ],
        [
            new("a \"quoted\" \\ end", "end", "hard", ""),
            new("end", "far", "soft", "5% \"of\""),
            new("a \"quoted\" \\ end", "far", "in", ""),
            // A circle.
            new("far", "end", "hard", ""),
        ]
    );

    [Fact]
    public void Dot_is_quoted()
    {
        var dot = DotText.Of(Odd);

        Assert.Contains("\"a \\\"quoted\\\" \\\\ end\" -> \"end\" [style=solid];", dot, StringComparison.Ordinal);
        Assert.Contains("label=\"5% \\\"of\\\"\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Mermaid_knows_nodes_by_number_and_its_marks_by_name()
    {
        var mermaid = MermaidText.Of(Odd);

        Assert.Contains("n1[\"end#35;1\"]", mermaid, StringComparison.Ordinal);
        Assert.Contains("n1 -.->|\"5% #quot;of#quot;\"| n2", mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_is_well_formed_with_every_node_and_every_line()
    {
        var svg = XDocument.Parse(SvgDrawing.Of(Odd));
        string[] Of(string attribute) =>
            [.. svg.Descendants().Attributes(attribute).Select(found => found.Value).Order(StringComparer.Ordinal)];

        Assert.Equal(["a \"quoted\" \\ end", "end", "far"], Of("data-node"));
        Assert.Equal(4, Of("data-from").Length);
        Assert.NotNull(XDocument.Parse(SvgDrawing.Of(new DependencyDrawing([], []))).Root);
    }

    [Fact]
    public void What_needs_stands_above_what_is_needed()
    {
        var svg = XDocument.Parse(SvgDrawing.Of(Odd));
        var heights = svg.Descendants()
            .Where(element => element.Attribute("data-node") is not null)
            .Select(element => double.Parse(element.Elements().First().Attribute("y")!.Value, provider: null));

        Assert.Equal([15, 99, 183], heights);
    }
}
