using Leeway.Core.Series;

namespace Leeway.Ledger.Rows;

/// <summary>Writes changes one after the other, as a record of the log holds them.</summary>
/// <remarks>A method a change, not an object a change: a tick may move the cursors of 100,000 series.</remarks>
sealed class ChangeWriter
{
    // Above it a double holds no odd numbers.
    const double WholeUntil = 1L << 53;

    readonly ByteWriter _bytes = new();
    int _movedBefore;
    long _seenBefore;

    public bool IsEmpty => _bytes.Length == 0;

    public int Length => _bytes.Length;

    public ReadOnlySpan<byte> Written => _bytes.Written;

    public void Clear()
    {
        _bytes.Clear();
        (_movedBefore, _seenBefore) = (0, 0);
    }

    public void ColumnAdded(string key)
    {
        Begin(ChangeKind.ColumnAdded);
        _bytes.Text(key);
    }

    public void CountsAdded(Delta delta)
    {
        Begin(ChangeKind.CountsAdded);
        _bytes.VarUInt((ulong)delta.Column.Number);
        _bytes.VarInt(delta.First);
        _bytes.VarUInt((ulong)delta.Ticks);
        _bytes.Byte((byte)delta.Origin);
        _bytes.Sums(delta.PerTick);
    }

    public void PageKept(ColumnId column, PageRows rows)
    {
        Begin(ChangeKind.PageKept);
        _bytes.VarUInt((ulong)column.Number);
        _bytes.VarInt(rows.Span.Start);
        _bytes.VarUInt((ulong)rows.Span.Ticks);
        _bytes.VarUInt((ulong)rows.Span.Step);
        PageBody.Write(_bytes, rows);
    }

    public void ColumnClosed(ColumnId column, long tick)
    {
        Begin(ChangeKind.ColumnClosed);
        _bytes.VarUInt((ulong)column.Number);
        _bytes.VarInt(tick);
    }

    public void SeriesAdded(SeriesId id, string target, string series)
    {
        Begin(ChangeKind.SeriesAdded);
        _bytes.VarUInt((ulong)id.Number);
        _bytes.Text(target);
        _bytes.Text(series);
    }

    public void SeriesNumbered(SeriesId next)
    {
        Begin(ChangeKind.SeriesNumbered);
        _bytes.VarUInt((ulong)next.Number);
    }

    public void CursorSet(SeriesId id, SeriesCursor cursor)
    {
        Begin(ChangeKind.CursorSet);
        _bytes.VarUInt((ulong)id.Number);
        _bytes.Double(cursor.Last);
        _bytes.VarInt(cursor.StartMs);
        _bytes.VarInt(cursor.SeenMs);
        _bytes.VarUInt(cursor.Resets);
    }

    public void SeriesForgotten(string target, string series)
    {
        Begin(ChangeKind.SeriesForgotten);
        _bytes.Text(target);
        _bytes.Text(series);
    }

    /// <summary>Where a cursor stands; if it stood somewhere before, most often a few bytes say how it moved on.</summary>
    public void CursorSet(SeriesId id, SeriesCursor cursor, SeriesCursor? known)
    {
        if (known is not { } before)
        {
            CursorSet(id, cursor);
            return;
        }
        var increase = cursor.Last - before.Last;
        if (
            cursor.StartMs != before.StartMs
            || cursor.Resets != before.Resets
            || !(Math.Abs(cursor.Last) < WholeUntil && Math.Abs(before.Last) < WholeUntil)
            || increase != Math.Floor(increase)
            || before.Last + increase != cursor.Last
        )
        {
            CursorSet(id, cursor);
            return;
        }
        Begin(ChangeKind.CursorMoved);
        _bytes.VarInt(id.Number - _movedBefore);
        _bytes.VarInt(cursor.SeenMs - _seenBefore);
        _bytes.VarInt((long)increase);
        (_movedBefore, _seenBefore) = (id.Number, cursor.SeenMs);
    }

    public void TargetSet(string target, string? text) =>
        Text(ChangeKind.TargetSet, ChangeKind.TargetForgotten, target, text);

    public void EntrySet(string key, string? text) => Text(ChangeKind.EntrySet, ChangeKind.EntryRemoved, key, text);

    void Text(ChangeKind set, ChangeKind removed, string key, string? text)
    {
        Begin(text is null ? removed : set);
        _bytes.Text(key);
        if (text is not null)
        {
            _bytes.Text(text);
        }
    }

    void Begin(ChangeKind kind) => _bytes.Byte((byte)kind);
}
