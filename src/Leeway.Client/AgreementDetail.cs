namespace Leeway.Client;

/// <summary>What people agreed on about an SLO, and whether they still do.</summary>
public sealed record AgreementDetail
{
    public required string Name { get; init; }
    public required string Slo { get; init; }

    /// <summary>All parties approved the terms as they are.</summary>
    public required bool IsAgreed { get; init; }

    /// <summary>The hash of what is to be approved: target, window and SLI.</summary>
    public required string Terms { get; init; }

    /// <summary>The promise in a few words.</summary>
    public required string Promise { get; init; }
    public required IReadOnlyList<PartyDetail> Parties { get; init; }

    /// <summary>What keeps it from being a whole agreement, in sentences; overdue reviews too.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required string Rationale { get; init; }

    /// <summary><c>observed</c>, <c>experimental</c> or <c>ad hoc</c>.</summary>
    public required string Basis { get; init; }
    public required string Description { get; init; }
    public required string Clarifications { get; init; }

    /// <summary>Empty if there is no policy.</summary>
    public required string Policy { get; init; }
    public required DateOnly? Reviewed { get; init; }

    /// <summary>The day by which people look at it again.</summary>
    public required DateOnly Review { get; init; }
    public required bool IsReviewOverdue { get; init; }
}
