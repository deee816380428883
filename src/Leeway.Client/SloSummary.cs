namespace Leeway.Client;

/// <summary>One SLO in a list.</summary>
public sealed record SloSummary
{
    public required string Name { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>Which of its events this is about, for example <c>{handler="/pay"}</c>; null of the SLO itself.</summary>
    public required string? Group { get; init; }
    public required string Service { get; init; }

    /// <summary>As a share: 99.9 % is 0.999, exactly.</summary>
    public required decimal Target { get; init; }

    /// <summary>As people read it, for example <c>30d rolling</c>.</summary>
    public required string Window { get; init; }

    /// <summary>The share of the whole window's budget that is left; may be negative; null if nothing is known.</summary>
    public required double? BudgetRemaining { get; init; }

    /// <summary>The same without the adjustments that act in the window; null if there are none.</summary>
    public required double? BudgetRemainingUnadjusted { get; init; }

    /// <summary>The share left of the budget that the events so far have accrued; may be negative; null if nothing is known.</summary>
    public required double? BudgetRemainingOfAccrued { get; init; }

    /// <summary>In the window so far; null without events.</summary>
    public required double? ErrorRatio { get; init; }

    /// <summary>In the shortest window that alerts look at; null without events.</summary>
    public required double? BurnNow { get; init; }

    /// <summary>Why its counts are approximate; null if they are exact.</summary>
    public required string? Approximate { get; init; }

    /// <summary>Until when counts are known; null if none are.</summary>
    public required DateTimeOffset? Watermark { get; init; }

    /// <summary>How long ago that was when this was asked.</summary>
    public required double? StalenessSeconds { get; init; }

    /// <summary>True if that is longer than the targets' intervals explain, or if nothing was ever known.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The severities that fire.</summary>
    public required IReadOnlyList<string> Firing { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Null if it is not grouped, and of a group.</summary>
    public required GroupsSummary? Groups { get; init; }
}
