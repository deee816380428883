namespace Leeway.Client;

/// <summary>What counted for an SLO over time, and what it promised when.</summary>
public sealed record HistoryDetail
{
    /// <summary>Nothing before this instant is read, because the SLO started anew there; null if all is that the SLI has.</summary>
    public required DateTimeOffset? Begins { get; init; }

    /// <summary>Where the counts of one SLI give way to those of the next, the earliest first.</summary>
    public required IReadOnlyList<StitchDetail> Stitches { get; init; }

    /// <summary>The versions of the SLO, the earliest first; the last one is in force. At most 200 are kept.</summary>
    public required IReadOnlyList<RevisionDetail> Revisions { get; init; }
}
