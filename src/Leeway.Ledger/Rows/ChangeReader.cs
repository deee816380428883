using Leeway.Core.Series;

namespace Leeway.Ledger.Rows;

/// <summary>Reads what <see cref="ChangeWriter"/> wrote, one change after the other.</summary>
ref struct ChangeReader(ReadOnlySpan<byte> payload)
{
    ByteReader _bytes = new(payload);
    int _movedBefore;
    long _seenBefore;

    public readonly bool IsAtEnd => _bytes.IsAtEnd;

    /// <exception cref="LedgerException">A change of a kind that this version does not know.</exception>
    public Change Next()
    {
        var kind = (ChangeKind)_bytes.Byte();
        return kind switch
        {
            ChangeKind.ColumnAdded => new Change.ColumnAdded(_bytes.Text()),
            ChangeKind.CountsAdded => new Change.CountsAdded(Delta()),
            ChangeKind.PageKept => PageKept(),
            ChangeKind.ColumnClosed => new Change.ColumnClosed(Column(), _bytes.VarInt()),
            ChangeKind.SeriesAdded => new Change.SeriesAdded(Series(), _bytes.Text(), _bytes.Text()),
            ChangeKind.SeriesNumbered => new Change.SeriesNumbered(Series()),
            ChangeKind.CursorSet => new Change.CursorSet(Series(), Cursor()),
            ChangeKind.CursorMoved => CursorMoved(),
            ChangeKind.SeriesForgotten => new Change.SeriesForgotten(_bytes.Text(), _bytes.Text()),
            ChangeKind.TargetSet => new Change.TargetSet(_bytes.Text(), _bytes.Text()),
            ChangeKind.TargetForgotten => new Change.TargetSet(_bytes.Text(), Text: null),
            ChangeKind.EntrySet => new Change.EntrySet(_bytes.Text(), _bytes.Text()),
            ChangeKind.EntryRemoved => new Change.EntrySet(_bytes.Text(), Text: null),
            _ => throw new LedgerException(
                $"The log holds a change of kind {(byte)kind}, which this version of Leeway does not know."
            ),
        };
    }

    ColumnId Column() => new(_bytes.Count(LedgerLimits.Columns));

    SeriesId Series() => new(_bytes.Count(int.MaxValue));

    Delta Delta()
    {
        var column = Column();
        var first = _bytes.VarInt();
        var ticks = _bytes.Count(LedgerLimits.SpanTicks);
        var origin = (Origin)_bytes.Byte();
        return new Delta(column, first, ticks, _bytes.Sums(), origin);
    }

    Change.PageKept PageKept()
    {
        var column = Column();
        var start = _bytes.VarInt();
        var ticks = _bytes.Count(LedgerLimits.BlockTicks);
        var span = new BlockSpan(start, Math.Max(1, ticks), Math.Max(1, _bytes.Count(LedgerLimits.BlockTicks)));
        return new Change.PageKept(column, PageBody.Read(ref _bytes, span));
    }

    Change.CursorMoved CursorMoved()
    {
        _movedBefore = (int)Math.Clamp(_movedBefore + _bytes.VarInt(), 0, int.MaxValue);
        _seenBefore += _bytes.VarInt();
        return new Change.CursorMoved(new SeriesId(_movedBefore), _seenBefore, _bytes.VarInt());
    }

    SeriesCursor Cursor() =>
        new(_bytes.Double(), _bytes.VarInt(), _bytes.VarInt(), (uint)Math.Min(_bytes.VarUInt(), uint.MaxValue));
}
