namespace Leeway.Ledger.Rows;

/// <summary>The byte that begins a change. Numbers are part of the format and are never given a second meaning.</summary>
enum ChangeKind : byte
{
    ColumnAdded = 1,
    CountsAdded = 2,
    PageKept = 3,
    ColumnClosed = 4,
    SeriesAdded = 5,
    SeriesNumbered = 6,
    CursorSet = 7,
    TargetSet = 8,
    TargetForgotten = 9,
    EntrySet = 10,
    EntryRemoved = 11,
    SeriesForgotten = 12,
    CursorMoved = 13,
}
