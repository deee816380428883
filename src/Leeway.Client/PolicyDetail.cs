namespace Leeway.Client;

/// <summary>Where an SLO stands in its error-budget policy.</summary>
public sealed record PolicyDetail
{
    public required string Slo { get; init; }
    public required string Policy { get; init; }

    /// <summary>Names what the policy says: the same for the same meaning.</summary>
    public required string Version { get; init; }

    /// <summary><c>always</c>, <c>never</c>, or <c>since</c> and a time.</summary>
    public required string Enforced { get; init; }

    /// <summary>False if a stricter step than the one that counts might have been entered, had more been known.</summary>
    public required bool Known { get; init; }

    /// <summary>The name of the step that counts; null if none is entered.</summary>
    public required string? Step { get; init; }
    public required IReadOnlyList<PolicyStepDetail> Steps { get; init; }
    public required IReadOnlyList<string> Approvers { get; init; }
    public required string Escalation { get; init; }
}
