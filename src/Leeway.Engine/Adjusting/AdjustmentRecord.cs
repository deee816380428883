namespace Leeway.Engine.Adjusting;

/// <summary>That an adjustment was in force: an entry of the ledger, which its revocation is added to and nothing else.</summary>
public sealed record AdjustmentRecord
{
    public required string Name { get; init; }

    /// <summary>What it does, to which SLOs and when, in one line.</summary>
    public required string What { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }

    /// <summary>The tick from which on it was in force; what it does may lie long before.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The tick from which on its document was gone, or said something else; null while it is in force.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
