namespace Leeway.Client;

/// <summary>That somebody changes a service.</summary>
public sealed record ChangeRequest
{
    public string? Service { get; init; }

    /// <summary>deployment, configuration, rollback, mitigation, security or infrastructure.</summary>
    public string? Kind { get; init; }
    public string? Version { get; init; }
    public string? Author { get; init; }
    public string? Description { get; init; }

    /// <summary>As <c>2026-03-01T12:00:00Z</c>; null for now.</summary>
    public string? StartedAt { get; init; }
    public string? FinishedAt { get; init; }

    /// <summary>When its code was written, for the lead time.</summary>
    public string? CommittedAt { get; init; }

    /// <summary>What it is called where it comes from: told again with the same one, it changes what is known of it.</summary>
    public string? Reference { get; init; }

    /// <summary>Who tells of it, where the server does not know it.</summary>
    public string? Person { get; init; }
}
