namespace Leeway.Client;

/// <summary>What the tiers of one severity would see.</summary>
public sealed record SeverityForecast
{
    public required string Severity { get; init; }

    /// <summary>The error ratio above which it fires at all, however long that lasts; null if it never does.</summary>
    public required double? Threshold { get; init; }

    /// <summary>After so long it fires at a total outage; null if it never does.</summary>
    public required double? TotalOutageSeconds { get; init; }

    /// <summary>The share of the budget that a total outage has spent by then.</summary>
    public required double? TotalOutageSpent { get; init; }

    /// <summary>Alerts of 30 days that chance alone makes of a service that just keeps its promise; null without events.</summary>
    public required double? FalseAlertsPerMonth { get; init; }

    /// <summary>Error ratios from high to low, and after how long each fires: what lasts less, or lies below the last, is not seen.</summary>
    public required IReadOnlyList<DetectionPoint> Curve { get; init; }
}
