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

    /// <summary>How events are told apart, each group under a budget of its own beside the whole's; null if they are not.</summary>
    public GroupRule? By { get; init; }

    /// <summary>Which of the events are counted; null of the SLO itself, which counts all of them.</summary>
    public Group? Group { get; private init; }

    /// <summary>What no other SLO or group is called; of an SLO its name, of a group <c>checkout{handler="/pay"}</c>.</summary>
    public string FullName => NameOfGroup ?? Name;

    /// <summary>What identifies the ledger's column that the budget is read from: the SLI's own, that of its slices, or that of a group.</summary>
    public string ColumnKey => Group?.ColumnKeyOf(Indicator) ?? Slices?.ColumnKeyOf(Indicator) ?? Indicator.ColumnKey;

    public string Description { get; init; } = "";

    /// <summary>What to do when it burns: an address, or words; empty if nobody has written it down.</summary>
    public string Runbook { get; init; } = "";

    /// <summary>The labels of the SLO's document; a label with several values has them joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The same promise about one group of the events.</summary>
    public Objective Of(Group group) => this with { Group = group, NameOfGroup = Name + group.Text };

    string? NameOfGroup { get; init; }
}
