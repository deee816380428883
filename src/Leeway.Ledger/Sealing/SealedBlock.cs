using System.Buffers;
using System.IO.Hashing;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>A block on disk. Its slots are in memory; its rows are read one by one, each page checked before its first.</summary>
sealed class SealedBlock(string name, BlockHeader header, BlockSlot[] slots, OpenFiles files)
{
    readonly bool[] _isChecked = new bool[slots.Length];

    public string Name => name;

    public BlockHeader Header => header;

    public int Count => slots.Length;

    public BlockSlot this[int slot] => slots[slot];

    /// <summary>The sums of the block's ticks 0…row of a column.</summary>
    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public Sums Row(int slot, int row)
    {
        ref readonly var place = ref slots[slot];
        if (place.DataBytes == 0)
        {
            return place.Step * (row + 1);
        }
        var file = Checked(slot);
        var at = place.DataAt;
        return new Sums(
            Value(file, in place, Tracks.Totals, place.Step.Total, row, ref at),
            Value(file, in place, Tracks.Bads, place.Step.Bad, row, ref at),
            Value(file, in place, Tracks.Covereds, place.Step.Covered, row, ref at)
        );
    }

    /// <summary>The origins of the block's ticks <c>[first, end)</c> in a column.</summary>
    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public Origins OriginsOf(int slot, int first, int end)
    {
        ref readonly var place = ref slots[slot];
        if (!place.Keeps(Tracks.Origins))
        {
            return PageRows.OriginsOf([place.EvenOrigin]);
        }
        var file = Checked(slot);
        var kept = ArrayPool<byte>.Shared.Rent(end - first);
        try
        {
            var span = kept.AsSpan(0, end - first);
            file.ReadAt(place.DataAt + place.DataBytes - header.Ticks + first, span);
            return PageRows.OriginsOf(span);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(kept);
        }
    }

    /// <summary>All rows of a column.</summary>
    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public PageRows Load(int slot)
    {
        ref readonly var place = ref slots[slot];
        var data = new byte[place.DataBytes];
        if (data.Length > 0)
        {
            Checked(slot).ReadAt(place.DataAt, data);
        }
        var rows = new PageRows(header.Ticks);
        var bytes = new ByteReader(data);
        Fill(rows.Totals, place.Keeps(Tracks.Totals), place.Step.Total, ref bytes);
        Fill(rows.Bads, place.Keeps(Tracks.Bads), place.Step.Bad, ref bytes);
        Fill(rows.Covereds, place.Keeps(Tracks.Covereds), place.Step.Covered, ref bytes);
        if (place.Keeps(Tracks.Origins))
        {
            bytes.Bytes(header.Ticks).CopyTo(rows.Origins);
        }
        else
        {
            rows.Origins.Fill(place.EvenOrigin);
        }
        return rows;
    }

    double Value(IDiskFile file, in BlockSlot place, Tracks track, double step, int row, ref long at)
    {
        if (!place.Keeps(track))
        {
            return step * (row + 1);
        }
        Span<byte> kept = stackalloc byte[sizeof(double)];
        file.ReadAt(at + ((long)row * sizeof(double)), kept);
        at += (long)header.Ticks * sizeof(double);
        return new ByteReader(kept).Double();
    }

    static void Fill(Span<double> rows, bool isKept, double step, ref ByteReader bytes)
    {
        if (isKept)
        {
            bytes.Doubles(rows);
            return;
        }
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = step * (row + 1);
        }
    }

    IDiskFile Checked(int slot)
    {
        var file = files.Get(name);
        if (_isChecked[slot])
        {
            return file;
        }
        var size = slots[slot].DataBytes;
        var data = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            file.ReadAt(slots[slot].DataAt, data.AsSpan(0, size));
            _isChecked[slot] = XxHash3.HashToUInt64(data.AsSpan(0, size)) == slots[slot].Checksum;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(data);
        }
        return _isChecked[slot] ? file : throw new DamagedBlockException(this);
    }
}
