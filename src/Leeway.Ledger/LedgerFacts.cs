using Leeway.Core.Time;

namespace Leeway.Ledger;

/// <summary>What a ledger's folder holds, in figures.</summary>
public sealed record LedgerFacts
{
    public required uint FormatVersion { get; init; }

    public required TimeSpan Tick { get; init; }

    /// <summary>The files of the logs; more than one only between two commits.</summary>
    public required long LogBytes { get; init; }

    /// <summary>The finest first.</summary>
    public required IReadOnlyList<BlockFacts> Blocks { get; init; }

    /// <summary>The largest first.</summary>
    public required IReadOnlyList<ColumnFacts> Columns { get; init; }

    /// <summary>Targets of which something is kept.</summary>
    public required int Targets { get; init; }

    /// <summary>Series of these targets that are counted.</summary>
    public required int Series { get; init; }

    /// <summary>From the first tick that any column has to the last one that any column knows; null if none does.</summary>
    public required Interval? Known { get; init; }

    /// <summary>Files that were found damaged and set aside.</summary>
    public required IReadOnlyList<string> SetAside { get; init; }

    /// <summary>What opening it would find.</summary>
    public required LedgerRecovery Recovery { get; init; }
}
