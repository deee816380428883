namespace Leeway.Core.Gates;

/// <summary>All that a gate looks at.</summary>
public sealed record GateQuestion
{
    public required DateTimeOffset AsOf { get; init; }
    public required ProposedChange Change { get; init; }

    /// <summary>All SLOs of the service.</summary>
    public required IReadOnlyList<GateSlo> Slos { get; init; }
    public IReadOnlyList<OpenIncident> Incidents { get; init; } = [];

    /// <summary>Those that are now, or will be; of the policies of the service's SLOs.</summary>
    public IReadOnlyList<Freeze> Freezes { get; init; } = [];
    public IReadOnlyList<GrantedToken> Tokens { get; init; } = [];

    /// <summary>Why nothing that is known is recent, for example that the ledger cannot be written; null if it is.</summary>
    public string? StaleBecause { get; init; }

    /// <summary>Why incidents, changes and exceptions are not known, which people write down; null if they are.</summary>
    public string? UnreadBecause { get; init; }
}
