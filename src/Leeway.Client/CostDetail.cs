namespace Leeway.Client;

/// <summary>What an alert costs, with the numbers of now.</summary>
public sealed record CostDetail
{
    /// <summary>All of it in words.</summary>
    public required string Text { get; init; }

    /// <summary>The windows of all rules of its severity, the shortest first.</summary>
    public required IReadOnlyList<WindowBurnDetail> Windows { get; init; }

    /// <summary>From when on events are those of this alert; null if it is not about burning.</summary>
    public required DateTimeOffset? EventsSince { get; init; }

    public required double? BadEvents { get; init; }
    public required double? TotalEvents { get; init; }

    /// <summary>The share of the SLO window's budget that they spent.</summary>
    public required double? BudgetSpent { get; init; }

    /// <summary>The share that is left.</summary>
    public required double? BudgetRemaining { get; init; }

    /// <summary>When the budget will be gone at the present rate; 0 if it is, null if never or unknown.</summary>
    public required double? ExhaustedInSeconds { get; init; }
}
