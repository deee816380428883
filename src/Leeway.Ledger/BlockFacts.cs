namespace Leeway.Ledger;

/// <summary>The blocks of one resolution.</summary>
/// <param name="Step">The distance of their rows.</param>
/// <param name="Length">The time that each of them holds.</param>
/// <param name="Bytes">Of all of them.</param>
/// <param name="From">Where the first of them begins.</param>
/// <param name="Until">Where the last of them ends.</param>
public sealed record BlockFacts(
    TimeSpan Step,
    TimeSpan Length,
    int Count,
    long Bytes,
    DateTimeOffset From,
    DateTimeOffset Until
);
