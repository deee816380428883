namespace Leeway.Server.Drawing;

/// <summary>A page that shows the graph by itself, to be attached or put on any web server.</summary>
public static class DependencyPage
{
    public static string Of(DependencyDrawing drawing) =>
        $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>What journeys need</title>
            <style>body{"{"}font:14px system-ui,sans-serif;margin:1rem{"}"} figure{"{"}margin:0;overflow:auto{"}"}</style>
            <h1>What journeys need</h1>
            <p>Thick borders: a single point of failure. Dashed: soft. Dotted: lies in. Red: does not work.</p>
            <figure>
            {SvgDrawing.Of(drawing)}</figure>
            </html>

            """;
}
