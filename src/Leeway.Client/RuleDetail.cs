namespace Leeway.Client;

/// <summary>An alert rule that is neither a tier nor about targets: for the budget that is left, or for traffic that fails to come.</summary>
public sealed record RuleDetail
{
    /// <summary><c>no-traffic</c>, or for example <c>budget-left-25</c>.</summary>
    public required string Name { get; init; }
    public required string Severity { get; init; }

    /// <summary>As that of a tier.</summary>
    public required string State { get; init; }

    public required DateTimeOffset? Since { get; init; }
    public required string Reason { get; init; }
}
