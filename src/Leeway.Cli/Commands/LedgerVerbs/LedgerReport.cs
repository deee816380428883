using Leeway.Ledger;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary>What <c>ledger info</c> tells a script.</summary>
sealed record LedgerReport
{
    public required string Folder { get; init; }

    /// <summary>True if a process has it open.</summary>
    public required bool IsOpen { get; init; }

    public required uint FormatVersion { get; init; }
    public required double TickSeconds { get; init; }
    public required DateTimeOffset? From { get; init; }
    public required DateTimeOffset? Until { get; init; }
    public required int Targets { get; init; }
    public required int Series { get; init; }
    public required long LogBytes { get; init; }
    public required IReadOnlyList<BlocksReport> Blocks { get; init; }

    /// <summary>All of them, the largest first.</summary>
    public required IReadOnlyList<ColumnFacts> Columns { get; init; }

    public required IReadOnlyList<string> SetAside { get; init; }

    public static LedgerReport Of(string folder, bool isOpen, LedgerFacts facts) =>
        new()
        {
            Folder = folder,
            IsOpen = isOpen,
            FormatVersion = facts.FormatVersion,
            TickSeconds = facts.Tick.TotalSeconds,
            From = facts.Known?.From,
            Until = facts.Known?.Until,
            Targets = facts.Targets,
            Series = facts.Series,
            LogBytes = facts.LogBytes,
            Blocks = [.. facts.Blocks.Select(BlocksReport.Of)],
            Columns = facts.Columns,
            SetAside = facts.SetAside,
        };
}
