namespace Leeway.Client;

/// <summary>The rule for targets that had traffic and are gone.</summary>
public sealed record AbsenceDetail
{
    public required string Severity { get; init; }

    /// <summary>How long a target must have been silent.</summary>
    public required double AfterSeconds { get; init; }

    /// <summary>As that of a tier.</summary>
    public required string State { get; init; }

    public required DateTimeOffset? Since { get; init; }
    public required string Reason { get; init; }
}
