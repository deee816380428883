using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>A word at a place of the timeline.</summary>
/// <param name="X">In thousandths of the drawing's width.</param>
public sealed record TimelineLabel(double X, string Text)
{
    /// <summary>X as SVG writes it where widths are not known.</summary>
    public string Percent => $"{PageText.Number(X / 10)}%";
}
