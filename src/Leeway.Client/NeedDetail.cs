namespace Leeway.Client;

/// <summary>What a node needs.</summary>
public sealed record NeedDetail
{
    /// <summary><c>hard</c>, <c>soft</c> or <c>group</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>One, or the members of a group.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }

    /// <summary>Of a soft need, the share of requests that fail without it.</summary>
    public decimal? Share { get; init; }

    /// <summary>Of a soft need, the day on which a fault test confirmed it; null if none has.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>Of a group, how many must work.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Of a group, the share of a member's failures that takes all.</summary>
    public decimal? CommonCause { get; init; }

    /// <summary>Why that share.</summary>
    public string? CommonCauseReason { get; init; }

    /// <summary>Of a group, the share of failures after which spares take over; null if nothing is switched.</summary>
    public decimal? Failover { get; init; }
}
