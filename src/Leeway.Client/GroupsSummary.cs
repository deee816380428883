namespace Leeway.Client;

/// <summary>The groups of an SLO in short.</summary>
public sealed record GroupsSummary
{
    /// <summary>The labels that tell them apart.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>How many there are: those that had events within the window.</summary>
    public required int Count { get; init; }

    /// <summary>How many there may be.</summary>
    public required int Max { get; init; }

    /// <summary>How often events found no room for their group since the start; they count in the SLO alone.</summary>
    public required int Refused { get; init; }

    /// <summary>When that was so last; null if never.</summary>
    public required DateTimeOffset? RefusedAt { get; init; }

    /// <summary>The three that are worst off, the worst first.</summary>
    public required IReadOnlyList<GroupSummary> Worst { get; init; }
}
