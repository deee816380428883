using System.IO.Hashing;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>Makes the bytes of a block: add pages in the order of their columns, then take the bytes.</summary>
sealed class BlockWriter(BlockSpan span)
{
    readonly List<BlockSlot> _slots = [];
    readonly ByteWriter _data = new();

    public BlockSpan Span => span;

    public void Add(ColumnId column, PageRows page)
    {
        var start = _data.Length;
        var bodyBytes = PageCodec.Write(_data, page);
        var data = _data.Written[start..];
        _slots.Add(
            new BlockSlot(
                column.Number,
                (int)(page.FirstTick - span.Start),
                bodyBytes,
                data.Length,
                start,
                page.Whole,
                XxHash3.HashToUInt64(data)
            )
        );
    }

    /// <summary>Takes over a page of an earlier generation as it is.</summary>
    public void Add(BlockSlot slot, ReadOnlySpan<byte> data)
    {
        _slots.Add(slot with { DataAt = _data.Length });
        _data.Bytes(data);
    }

    /// <summary>Adds a page that was added already once more, for another column.</summary>
    public void Repeat(ColumnId column, int slot)
    {
        var page = _slots[slot];
        Add(page with { Column = column.Number }, _data.Written.Slice((int)page.DataAt, page.DataBytes).ToArray());
    }

    public ByteWriter Finish(TimeSpan tick, long generation, long appliedThrough)
    {
        var dataAt = BlockHeader.Bytes + ((long)_slots.Count * BlockSlot.Bytes);
        var slots = new ByteWriter();
        foreach (var slot in _slots)
        {
            (slot with { DataAt = dataAt + slot.DataAt }).Write(slots);
        }
        var bytes = new ByteWriter();
        new BlockHeader(tick, span, generation, appliedThrough, _slots.Count).Write(bytes, slots.Written);
        bytes.Bytes(_data.Written);
        return bytes;
    }
}
