namespace Leeway.Client;

/// <summary>A version of an SLO.</summary>
public sealed record RevisionDetail
{
    /// <summary>The tick from which it was in force. Of the first one that is known: from which it was kept.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The name that the SLO had.</summary>
    public required string Name { get; init; }

    /// <summary>The share of events that was to be good.</summary>
    public required decimal Target { get; init; }

    /// <summary>In words: <c>30d rolling</c>.</summary>
    public required string Window { get; init; }

    /// <summary>The rule of the SLI, as the ledger's column is named.</summary>
    public required string Sli { get; init; }

    /// <summary>How slices of time were counted; null if every event counted by itself.</summary>
    public required string? Slices { get; init; }

    /// <summary>What was different before, each in words: <c>target 99.9% → 99.5%</c>; none of the first one.</summary>
    public required IReadOnlyList<string> Changes { get; init; }
}
