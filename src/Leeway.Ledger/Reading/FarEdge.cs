using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>The far edge of a window that is read again and again: what is sealed behind it, with the next rows at hand.</summary>
struct FarEdge
{
    EdgeRows? _next;
    Sums _behind;
    long _from;
    long _until;
    bool _isExact;

    /// <summary>To be called when something was sealed since.</summary>
    public void Forget() => (_from, _until) = (0, 0);

    /// <summary>What was added to the ticks <c>[from, until)</c>, whose edges snap to rows that are kept.</summary>
    /// <param name="column">The column.</param>
    /// <param name="archive">What is sealed.</param>
    /// <param name="recent">Where the column was noted at its watermark.</param>
    /// <param name="place">The column's place there.</param>
    /// <param name="from">The far edge.</param>
    /// <param name="until">The near edge, the column's watermark.</param>
    /// <exception cref="DamagedBlockException">A page fails its checksum.</exception>
    public Sums Between(Column column, Archive archive, RecentHeads recent, int place, ref long from, ref long until)
    {
        if (from >= archive.End)
        {
            return recent.Since(place, column, from);
        }
        // A column that was not known for hours, and late counts amid coarse rows, are rare.
        if (until < archive.End || (from > column.HeadStart && column.Loose.IsCoarseAt(from)))
        {
            (from, until) = (column.Snap(archive, from), column.Snap(archive, until));
            return column.Between(archive, from, until);
        }
        if (from < _from || from >= _until)
        {
            Move(column.Id.Number, archive, from);
        }
        from = _isExact ? from : _from;
        return _behind + (from <= column.HeadStart ? column.Head : column.Loose.Between(from, until));
    }

    void Move(int column, Archive archive, long from)
    {
        var index = archive.IndexAt(from);
        var block = index < 0 ? null : archive.Blocks[index];
        var rest = Sums.Zero;
        if (block is null || from >= block.Span.End || !block.Has(column))
        {
            _next = null;
            _isExact = true;
            _from = from;
            _until = block is not null && from < block.Span.End ? block.Span.End : from + 1;
        }
        else
        {
            if (_next?.Holds(block, from) is not true)
            {
                _next = EdgeRows.Of(block, column, from);
            }
            _isExact = false;
            (_from, _until, rest) = _next.At(from);
        }
        _behind = rest + archive.After(index, column);
    }
}
