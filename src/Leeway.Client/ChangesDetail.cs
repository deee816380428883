namespace Leeway.Client;

/// <summary>Changes of a time, and how they reach users: the metrics of DORA.</summary>
public sealed record ChangesDetail
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>Changes that are no roll-backs and no mitigations.</summary>
    public required int Deployments { get; init; }
    public required double DeploymentsPerDay { get; init; }
    public required int Failed { get; init; }

    /// <summary>Null without any deployments.</summary>
    public required double? FailRate { get; init; }

    /// <summary>Roll-backs and mitigations as a part of all changes; null without any.</summary>
    public required double? ReworkRate { get; init; }

    /// <summary>The median from commit to deployed; null if none of both is known.</summary>
    public required double? LeadTimeSeconds { get; init; }

    /// <summary>The median from a failed change until users were well again; null if none failed.</summary>
    public required double? RecoveryTimeSeconds { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ChangeDetail> Changes { get; init; }
}
