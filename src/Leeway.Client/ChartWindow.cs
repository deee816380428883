namespace Leeway.Client;

/// <summary>How fast the budget burnt in a window that ended with each step.</summary>
public sealed record ChartWindow
{
    /// <summary>Its length, for example <c>5m</c>.</summary>
    public required string Length { get; init; }

    /// <summary>A value a step; null without events, and after the watermark.</summary>
    public required IReadOnlyList<double?> BurnRate { get; init; }
}
