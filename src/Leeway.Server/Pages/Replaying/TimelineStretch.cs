using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>A part of the timeline, in thousandths of its width.</summary>
public sealed record TimelineStretch(double From, double Until)
{
    /// <summary>As SVG writes it where widths are not known.</summary>
    public string Left => $"{PageText.Number(From / 10)}%";

    /// <inheritdoc cref="Left"/>
    public string Width => $"{PageText.Number((Until - From) / 10)}%";
}
