namespace Leeway.Ledger;

/// <summary>What a column takes.</summary>
/// <param name="BlockBytes">Its pages in blocks; what the log holds of it comes on top.</param>
/// <param name="From">The first tick that was added to; null if none was.</param>
/// <param name="Until">Where it ends to be known; null if it was never closed.</param>
public sealed record ColumnFacts(string Key, long BlockBytes, DateTimeOffset? From, DateTimeOffset? Until);
