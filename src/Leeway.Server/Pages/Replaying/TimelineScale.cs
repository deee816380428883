using Leeway.Core.Time;

namespace Leeway.Server.Pages.Replaying;

/// <summary>Instants from left to right, in thousandths of the drawing's width.</summary>
readonly record struct TimelineScale(Interval Shown)
{
    public const double Width = 1000;

    /// <summary>Within the drawing, at the nearest edge if it lies outside.</summary>
    public double X(DateTimeOffset at) =>
        Shown.IsEmpty ? 0 : Math.Clamp((at - Shown.From) / Shown.Length, 0, 1) * Width;
}
