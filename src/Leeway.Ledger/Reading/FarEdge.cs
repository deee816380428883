using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>The far edge of a window that is read again and again: what is sealed behind it, with the next rows at hand.</summary>
struct FarEdge
{
    Archive? _archive;
    EdgeRows? _next;
    Sums _rest;
    long _from;
    long _until;
    int _index;
    bool _isExact;

    /// <summary>What was added to the ticks <c>[from, until)</c>, whose edges snap to rows that are kept.</summary>
    /// <param name="column">The column.</param>
    /// <param name="archive">What is sealed.</param>
    /// <param name="from">The far edge.</param>
    /// <param name="until">The near edge, the column's watermark.</param>
    /// <param name="head">All that is not sealed, up to the near edge.</param>
    /// <exception cref="DamagedBlockException">A page fails its checksum.</exception>
    public Sums Between(Column column, Archive archive, ref long from, ref long until, Sums head)
    {
        if (from >= archive.End)
        {
            return column.Loose.Between(from, until);
        }
        // A column that was not known for hours, and late counts amid coarse rows, are rare.
        if (until < archive.End || (from > column.Loose.Start && column.Loose.IsCoarseAt(from)))
        {
            (from, until) = (column.Snap(archive, from), column.Snap(archive, until));
            return column.Between(archive, from, until);
        }
        if (archive != _archive || from < _from || from >= _until)
        {
            Move(column.Id.Number, archive, from);
        }
        from = _isExact ? from : _from;
        var loose = from <= column.Loose.Start ? head : column.Loose.Between(from, until);
        return _rest + archive.After(_index, column.Id.Number) + loose;
    }

    void Move(int column, Archive archive, long from)
    {
        _archive = archive;
        _index = archive.IndexAt(from);
        var block = _index < 0 ? null : archive.Blocks[_index];
        if (block is null || from >= block.Span.End || !block.Has(column))
        {
            _next = null;
            (_rest, _isExact) = (Sums.Zero, true);
            _from = from;
            _until = block is not null && from < block.Span.End ? block.Span.End : from + 1;
            return;
        }
        if (_next?.Holds(block, from) is not true)
        {
            _next = EdgeRows.Of(block, column, from);
        }
        _isExact = false;
        (_from, _until, _rest) = _next.At(from);
    }
}
