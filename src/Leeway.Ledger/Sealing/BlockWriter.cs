using System.IO.Hashing;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>Makes the bytes of a block: add pages in the order of their columns, then take the bytes.</summary>
sealed class BlockWriter(int ticks)
{
    readonly List<BlockSlot> _slots = [];
    readonly ByteWriter _data = new();

    public void Add(ColumnId column, PageRows rows)
    {
        var start = _data.Length;
        var kept = Tracks.None;
        var step = new Sums(
            StepOrKeep(rows.Totals, Tracks.Totals, ref kept),
            StepOrKeep(rows.Bads, Tracks.Bads, ref kept),
            StepOrKeep(rows.Covereds, Tracks.Covereds, ref kept)
        );
        if (rows.Origins.ContainsAnyExcept(rows.Origins[0]))
        {
            kept |= Tracks.Origins;
            _data.Bytes(rows.Origins);
        }
        var data = _data.Written[start..];
        _slots.Add(
            new BlockSlot(
                column.Number,
                rows.FirstRow,
                kept,
                rows.Origins[0],
                data.Length,
                start,
                step,
                rows.Whole,
                XxHash3.HashToUInt64(data)
            )
        );
    }

    public byte[] Finish(TimeSpan tick, long startTick, long generation, long appliedThrough)
    {
        var dataAt = BlockHeader.Bytes + ((long)_slots.Count * BlockSlot.Bytes);
        var slots = new ByteWriter();
        foreach (var slot in _slots)
        {
            (slot with { DataAt = dataAt + slot.DataAt }).Write(slots);
        }
        var header = new BlockHeader(tick, ticks, startTick, generation, appliedThrough, _slots.Count);
        var bytes = new ByteWriter();
        header.Write(bytes, slots.Written);
        bytes.Bytes(_data.Written);
        return bytes.Written.ToArray();
    }

    double StepOrKeep(ReadOnlySpan<double> rows, Tracks track, ref Tracks kept)
    {
        var step = rows[0];
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] != step * (row + 1))
            {
                kept |= track;
                _data.Doubles(rows);
                return 0;
            }
        }
        return step;
    }
}
