namespace Leeway.Client;

/// <summary>All that is known of one SLO, with the numbers behind it.</summary>
public sealed record SloDetail
{
    public required SloSummary Summary { get; init; }
    public required string Description { get; init; }

    /// <summary>Why its target is out of reach or tight, as risks and dependencies stand; empty if nothing speaks against it.</summary>
    public IReadOnlyList<string> TargetDoubts { get; init; } = [];

    public required IndicatorDetail Indicator { get; init; }

    /// <summary>The server that is asked for its counts; null if Leeway scrapes them itself.</summary>
    public required AskedDetail? Asked { get; init; }

    /// <summary>Null where every event counts by itself; else all counts beside these are of slices.</summary>
    public required SliceDetail? Slices { get; init; }

    public required HistoryDetail History { get; init; }

    /// <summary>The tick at which it was judged.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required BudgetDetail Budget { get; init; }

    /// <summary>The adjustments that act in the window; all counts beside these are adjusted by them.</summary>
    public required IReadOnlyList<AdjustmentDetail> Adjustments { get; init; }

    /// <summary>The budget without them; null if there are none.</summary>
    public required UnadjustedDetail? Unadjusted { get; init; }

    public required IReadOnlyList<TierDetail> Tiers { get; init; }

    /// <summary>The rule for targets that are gone; null if it is off.</summary>
    public required AbsenceDetail? TargetGone { get; init; }

    /// <summary>The rules for the budget that is left, and for traffic that fails to come.</summary>
    public required IReadOnlyList<RuleDetail> Rules { get; init; }

    /// <summary>What people know of, and what is pending.</summary>
    public required IReadOnlyList<AlertDetail> Alerts { get; init; }

    /// <summary>The targets that are expected to feed it; before any has shown its series, those that may.</summary>
    public required IReadOnlyList<TargetDetail> Targets { get; init; }

    /// <summary>What was wrong with its counts since the server started.</summary>
    public required IReadOnlyList<AnomalyDetail> Anomalies { get; init; }
}
