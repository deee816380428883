using Leeway.Core.Series;

namespace Leeway.Ledger.Rows;

/// <summary>One thing that a commit, or a snapshot, says.</summary>
abstract record Change
{
    Change() { }

    public sealed record ColumnAdded(string Key) : Change;

    public sealed record CountsAdded(Delta Delta) : Change;

    /// <summary>Only in a snapshot: rows of a page that no block holds.</summary>
    public sealed record PageKept(ColumnId Column, PageRows Rows) : Change;

    public sealed record ColumnClosed(ColumnId Column, long Tick) : Change;

    public sealed record SeriesAdded(SeriesId Id, string Target, string Series) : Change;

    /// <summary>Only in a snapshot: the number that the next series gets, because those before it may be forgotten.</summary>
    public sealed record SeriesNumbered(SeriesId Next) : Change;

    public sealed record CursorSet(SeriesId Id, SeriesCursor Cursor) : Change;

    /// <summary>A cursor that was seen again: a whole number more, and nothing else about it is new.</summary>
    public sealed record CursorMoved(SeriesId Id, long SeenMs, long Increase) : Change;

    public sealed record SeriesForgotten(string Target, string Series) : Change;

    /// <summary>A null text forgets the target and its series.</summary>
    public sealed record TargetSet(string Target, string? Text) : Change;

    public sealed record EntrySet(string Key, string? Text) : Change;
}
