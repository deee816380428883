namespace Leeway.Client;

/// <summary>One server that is asked for the counts of SLIs.</summary>
public sealed record SourceDetail
{
    /// <summary>Of its DataSource document.</summary>
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>Queries that wait for an answer.</summary>
    public required int QueriesUnderWay { get; init; }

    /// <summary>Since the start, or since its document was changed.</summary>
    public required long QueriesAsked { get; init; }

    /// <summary>Those of them that failed.</summary>
    public required long QueriesFailed { get; init; }

    /// <summary>Samples that were read since then.</summary>
    public required long SamplesRead { get; init; }

    /// <summary>The past that is still to be filled in, added up over all SLIs.</summary>
    public required double FillLeftSeconds { get; init; }

    /// <summary>Of how much.</summary>
    public required double FillAllSeconds { get; init; }

    /// <summary>Why the last query of the past failed; null if it did not.</summary>
    public required string? FillError { get; init; }

    public required IReadOnlyList<AskedDetail> Slis { get; init; }
}
