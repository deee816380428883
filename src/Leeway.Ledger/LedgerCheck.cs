namespace Leeway.Ledger;

/// <summary>What a check of every byte of a ledger's folder has found.</summary>
public sealed record LedgerCheck
{
    /// <summary>Logs and blocks that were read from their first byte to their last.</summary>
    public required int Files { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Records of the log in force: its snapshot's and its commits'.</summary>
    public required int Records { get; init; }

    /// <summary>Pages of blocks that were unpacked.</summary>
    public required int Pages { get; init; }

    /// <summary>By file and offset.</summary>
    public required IReadOnlyList<LedgerFinding> Findings { get; init; }

    /// <summary>True if nothing that was acknowledged is missing or unreadable.</summary>
    public bool IsWhole => !Findings.Any(finding => finding.IsDamage);
}
