namespace Leeway.Core.Agreements;

/// <summary>What people agreed on about an SLO, who they are, and when they look at it again.</summary>
/// <remarks>The fields are those of an SLO document. Source: The Site Reliability Workbook, chapter 2 and appendix A.</remarks>
public sealed record Agreement
{
    public required string Name { get; init; }
    public required string Slo { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>One for each party, in their order.</summary>
    public required IReadOnlyList<Approvers> Approvers { get; init; }

    /// <summary>Why these numbers.</summary>
    public required string Rationale { get; init; }
    public required Basis Basis { get; init; }

    /// <summary>What the service is and who uses it; empty if nobody has written it down.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the SLI leaves out, and other things that would surprise; empty if there are none.</summary>
    public string Clarifications { get; init; } = "";

    /// <summary>The last day on which people looked at it together; null before the first time.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>The day by which they do so next.</summary>
    public required DateOnly Review { get; init; }

    /// <summary>The name of the policy that says what is done when the budget is gone; empty if there is none.</summary>
    public string Policy { get; init; } = "";

    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    public Approvers Of(Party party) => Approvers[(int)party];
}
