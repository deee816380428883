using Leeway.Core.Indicators;

namespace Leeway.Core.Objectives;

/// <summary>A service level objective: how good the indicator is to be over a window, and whose it is.</summary>
public sealed record Objective
{
    /// <summary>Unique among all SLOs; the SLO's history goes by it.</summary>
    public required string Name { get; init; }
    public required string DisplayName { get; init; }
    public required string Service { get; init; }
    public required Indicator Indicator { get; init; }
    public required Target Target { get; init; }
    public required Window Window { get; init; }

    /// <summary>How slices of time are counted instead of events; null where every event counts by itself (Occurrences).</summary>
    public SliceRule? Slices { get; init; }

    /// <summary>What identifies the ledger's column that the budget is read from: the SLI's own, or that of its slices.</summary>
    public string ColumnKey => Slices?.ColumnKeyOf(Indicator) ?? Indicator.ColumnKey;

    public string Description { get; init; } = "";

    /// <summary>The labels of the SLO's document; a label with several values has them joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
