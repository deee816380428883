namespace Leeway.Client;

/// <summary>A service and how its SLOs do.</summary>
public sealed record ServiceSummary
{
    public required string Name { get; init; }
    public required string DisplayName { get; init; }
    public required string Description { get; init; }

    /// <summary>How many SLOs it has.</summary>
    public required int Slos { get; init; }

    /// <summary>How many of them have an alert that fires.</summary>
    public required int Firing { get; init; }

    /// <summary>The smallest share of a window's budget that is left among them; null if nothing is known of any.</summary>
    public required double? LeastBudgetRemaining { get; init; }
}
