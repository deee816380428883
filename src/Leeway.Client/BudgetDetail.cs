namespace Leeway.Client;

/// <summary>The budget of the SLO's window.</summary>
public sealed record BudgetDetail
{
    public required DateTimeOffset From { get; init; }

    /// <summary>The end of the window; of a calendar window it lies ahead.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Events so far.</summary>
    public required double Total { get; init; }

    /// <summary>Bad events so far.</summary>
    public required double Bad { get; init; }

    /// <summary>Time of the window for which counts are known.</summary>
    public required double CoveredSeconds { get; init; }

    /// <summary>Events that the whole window will have had.</summary>
    public required double ProjectedTotal { get; init; }

    /// <summary>Bad events that the whole window allows.</summary>
    public required double AllowedInWindow { get; init; }

    /// <summary>The share of the whole window's budget that is left; null if nothing is known.</summary>
    public required double? Remaining { get; init; }

    /// <summary>The share left of what has accrued so far; null if nothing is known.</summary>
    public required double? RemainingOfAccrued { get; init; }

    /// <summary>When it will be gone at the present rate; 0 if it is, null if never or unknown.</summary>
    public required double? ExhaustedInSeconds { get; init; }

    /// <summary>The window whose burn rate that supposes, for example <c>1h</c>; null if no rule has read one.</summary>
    public required string? ExhaustionWindow { get; init; }
}
