namespace Leeway.Ledger;

/// <summary>What was found when the ledger was opened, and which blocks have been set aside since.</summary>
public sealed record LedgerRecovery
{
    /// <summary>True if the folder held no ledger.</summary>
    public bool IsNew { get; init; }

    /// <summary>Commits that were replayed on top of the log's snapshot.</summary>
    public long CommitsReplayed { get; init; }

    /// <summary>Bytes of an unfinished last commit; it was never acknowledged.</summary>
    public long TornBytesDropped { get; init; }

    public LogDamage? Damage { get; init; }

    public int BlocksFound { get; init; }

    /// <summary>Blocks that failed their checksum, by their new names; their time is not covered.</summary>
    public IReadOnlyList<string> BlocksSetAside { get; init; } = [];

    /// <summary>Columns that blocks hold but no log names any more; they are kept under the key <c>lost/NUMBER</c>.</summary>
    public int ColumnsLost { get; init; }

    /// <summary>True if nothing that was acknowledged is missing. A torn tail was not acknowledged.</summary>
    public bool IsWhole => Damage is null && BlocksSetAside.Count == 0 && ColumnsLost == 0;

    /// <summary>What was found, in words; of a damaged ledger what, where and under which name.</summary>
    public override string ToString()
    {
        var parts = new List<string> { IsNew ? "a new ledger" : $"{CommitsReplayed} commits replayed" };
        if (TornBytesDropped > 0)
        {
            parts.Add($"{TornBytesDropped} torn bytes dropped");
        }
        if (Damage is { } damage)
        {
            parts.Add(
                $"damaged from byte {damage.Offset} on: {damage.File}, {damage.CommitsAfter} commits behind it lost"
            );
        }
        if (BlocksSetAside.Count > 0)
        {
            parts.Add($"blocks set aside: {string.Join(", ", BlocksSetAside)}");
        }
        if (ColumnsLost > 0)
        {
            parts.Add($"{ColumnsLost} columns without a name");
        }
        return string.Join("; ", parts);
    }
}
