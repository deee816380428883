namespace Leeway.Client;

/// <summary>A change of a service, and what of its budgets is put down to it.</summary>
public sealed record ChangeDetail
{
    public required Guid Id { get; init; }
    public required string Service { get; init; }

    /// <summary>deployment, configuration, rollback, mitigation, security or infrastructure.</summary>
    public required string Kind { get; init; }
    public required string Version { get; init; }
    public required string Author { get; init; }
    public required string Description { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset? FinishedAt { get; init; }
    public required DateTimeOffset? CommittedAt { get; init; }

    /// <summary>The part of a window's budget that is put down to it, of the SLO that it hurt most.</summary>
    public required double BudgetShare { get; init; }
    public required bool IsRolledBack { get; init; }

    /// <summary>True if it was rolled back, or spent a fiftieth of a budget.</summary>
    public required bool IsFailed { get; init; }

    /// <summary>By SLO, the dearest first.</summary>
    public required IReadOnlyList<IncidentCostDetail> Costs { get; init; }
}
