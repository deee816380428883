namespace Leeway.Client;

/// <summary>An exclusion or correction of counts: who did what, why, and since when it is in force.</summary>
public sealed record AdjustmentDetail
{
    public required string Name { get; init; }

    /// <summary>What it does, to which SLOs and when, in one line.</summary>
    public required string What { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }

    /// <summary>The tick from which on it was in force; what it does may lie long before.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The tick from which on its document was gone or said something else; null while it is in force.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }
}
