namespace Leeway.Client;

/// <summary>What an incident, or a change, cost one SLO.</summary>
public sealed record IncidentCostDetail
{
    public required string Slo { get; init; }

    /// <summary>When users of it were hurt; null if never.</summary>
    public required DateTimeOffset? From { get; init; }
    public required DateTimeOffset? Until { get; init; }

    /// <summary>Bad events beyond those that there always are; shared out where incidents overlap.</summary>
    public required double BadEvents { get; init; }

    /// <summary>The same as a part of the window's budget; null if nothing is known of the window.</summary>
    public required double? BudgetShare { get; init; }
}
