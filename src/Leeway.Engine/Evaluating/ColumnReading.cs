using Leeway.Ledger;

namespace Leeway.Engine.Evaluating;

/// <summary>A column as of one tick: until when it is known, whether that is long ago, and which of its targets are gone.</summary>
/// <param name="Gone">Targets that had traffic and have been silent since, longest first.</param>
/// <param name="IsAsked">False until every expected target has been asked once in this run.</param>
public sealed record ColumnReading(
    ColumnId Id,
    DateTimeOffset? Watermark,
    bool IsStale,
    bool IsAsked,
    IReadOnlyList<GoneTarget> Gone
)
{
    /// <summary>The column of the SLI's own events; of an SLO that counts slices another one than <see cref="Id"/>.</summary>
    public ColumnId Source { get; init; } = Id;

    /// <summary>By how much the watermark moves at most when nothing is missing; zero for any.</summary>
    public TimeSpan Step { get; init; }
}
