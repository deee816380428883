namespace Leeway.Client;

/// <summary>How good a strategy would have been.</summary>
public sealed record ReplayedStrategyDetail
{
    public required string Name { get; init; }

    /// <summary>The share of alerts that were right: surely, and at most. 1 without alerts.</summary>
    public required RangeDetail Precision { get; init; }

    /// <summary>Wilson's 95 % interval around both ends of it.</summary>
    public required RangeDetail PrecisionInterval { get; init; }

    /// <summary>The share of events that were told; 1 without events.</summary>
    public required double Recall { get; init; }

    /// <summary>Wilson's 95 % interval.</summary>
    public required RangeDetail RecallInterval { get; init; }

    /// <summary>Events in all.</summary>
    public required int EventCount { get; init; }

    /// <summary>Events that were told.</summary>
    public required int DetectedCount { get; init; }

    /// <summary>From an event's beginning to its first alert.</summary>
    public required SpreadDetail DetectionSeconds { get; init; }

    /// <summary>From an event's end to that of its last alert.</summary>
    public required SpreadDetail ResetSeconds { get; init; }

    /// <summary>The part of the SLO window's budget that an event had spent when its first alert came: the median; null if none was told.</summary>
    public required double? BudgetAtDetection { get; init; }

    /// <summary>Alerts of the severity page in 30 known days.</summary>
    public required double PagesPerMonth { get; init; }

    /// <summary>Alerts that an event had, of those that were told; null if none was.</summary>
    public required double? AlertsPerEvent { get; init; }
    public required int RightAlerts { get; init; }
    public required int UnknownAlerts { get; init; }
    public required int WrongAlerts { get; init; }

    /// <summary>Alerts that a more urgent one held back for as long as they fired: they count for nothing else.</summary>
    public required int UntoldAlerts { get; init; }

    /// <summary>For each of the events, in their order, after how long the first alert came; null if none did.</summary>
    public required IReadOnlyList<double?> Detections { get; init; }
    public required IReadOnlyList<ReplayedAlertDetail> Alerts { get; init; }
}
