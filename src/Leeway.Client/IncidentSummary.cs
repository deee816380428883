namespace Leeway.Client;

/// <summary>An incident, what it cost, and where it stands. Times are null for what did not happen yet or nobody knows.</summary>
public sealed record IncidentSummary
{
    public required int Number { get; init; }
    public required string Title { get; init; }

    /// <summary>burning, open, mitigated, closed or merged.</summary>
    public required string State { get; init; }
    public required string Service { get; init; }
    public required IReadOnlyList<string> Slos { get; init; }

    /// <summary>When the first user was hurt, by the ledger where people do not know better.</summary>
    public required DateTimeOffset? ImpactStart { get; init; }
    public required DateTimeOffset Detected { get; init; }
    public required DateTimeOffset? Acknowledged { get; init; }
    public required DateTimeOffset? Mitigated { get; init; }
    public required DateTimeOffset? ImpactEnd { get; init; }
    public required DateTimeOffset? Closed { get; init; }

    /// <summary>As of how many changes; to be sent back with one.</summary>
    public required int Version { get; init; }

    /// <summary>The part of a window's budget that it took, of the SLO that it hurt most; null if nothing is known of that.</summary>
    public required double? BudgetShare { get; init; }

    /// <summary>Trigger and cause, like <c>configuration-bad-limit</c>; empty if nobody has said.</summary>
    public required string FaultClass { get; init; }
    public required string Trigger { get; init; }
    public required string Cause { get; init; }

    /// <summary>alert, chart, colleague, customer or unknown.</summary>
    public required string Detection { get; init; }

    /// <summary>The name of the risk that struck; empty if nobody has said.</summary>
    public required string Risk { get; init; }
}
