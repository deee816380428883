namespace Leeway.Client;

/// <summary>The budget of an SLO's window as it would be if nothing were adjusted.</summary>
public sealed record UnadjustedDetail
{
    /// <summary>Events so far, as they were counted.</summary>
    public required double Total { get; init; }

    /// <summary>Bad events so far, as they were counted.</summary>
    public required double Bad { get; init; }

    /// <summary>Time of the window for which counts are known, what is excluded among it.</summary>
    public required double CoveredSeconds { get; init; }

    /// <summary>The share of the whole window's budget that would be left; null if nothing is known.</summary>
    public required double? Remaining { get; init; }

    /// <summary>The share that would be left of what has accrued so far; null if nothing is known.</summary>
    public required double? RemainingOfAccrued { get; init; }
}
