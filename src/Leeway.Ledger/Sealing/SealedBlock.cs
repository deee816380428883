using System.Buffers;
using System.IO.Hashing;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>A block on disk. In memory are the numbers of its columns; its pages are read and checked when they are needed.</summary>
sealed class SealedBlock(
    string name,
    BlockHeader header,
    int[] columns,
    Sums[] wholes,
    OpenFiles files,
    PageCache pages
)
{
    Sums[]? _wholes = wholes;

    public string Name => name;

    public BlockHeader Header => header;

    public BlockSpan Span => header.Span;

    /// <summary>In rising order, one a slot.</summary>
    public ReadOnlySpan<int> Columns => columns;

    /// <summary>The last rows, one a slot, once: they are summed into the directory and let go.</summary>
    public Sums[] TakeWholes() => Interlocked.Exchange(ref _wholes, null) ?? ReadWholes();

    /// <summary>Null if the column has no page here.</summary>
    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public PageRows? Page(int column) => SlotOf(column) is >= 0 and var slot ? pages.Get(this, slot) : null;

    /// <summary>The page of a column that has one, read from the file and not held for others.</summary>
    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public PageRows Unpacked(int column) => Load(SlotOf(column));

    /// <summary>The first tick of the column that was added to; null if it has no page here.</summary>
    public long? FirstTick(int column) => SlotOf(column) is >= 0 and var slot ? Span.Start + Slot(slot).First : null;

    public bool Has(int column) => SlotOf(column) >= 0;

    /// <summary>A page as it lies in the file, checked.</summary>
    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public BlockSlot Copy(int column, ArrayBufferWriter<byte> into)
    {
        var slot = Slot(SlotOf(column));
        Data(slot, into.GetSpan(slot.DataBytes)[..slot.DataBytes]);
        into.Advance(slot.DataBytes);
        return slot;
    }

    /// <summary>Reads a page from the file.</summary>
    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public PageRows Load(int number)
    {
        var slot = Slot(number);
        var room = ArrayPool<byte>.Shared.Rent(Math.Max(1, slot.DataBytes));
        try
        {
            var data = room.AsSpan(0, slot.DataBytes);
            Data(slot, data);
            return PageCodec.Read(data, slot.BodyBytes, Span);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    void Data(BlockSlot slot, Span<byte> into)
    {
        files.Read(name, slot.DataAt, into);
        if (XxHash3.HashToUInt64(into) != slot.Checksum)
        {
            throw new DamagedBlockException(this);
        }
    }

    int SlotOf(int column) =>
        column < columns.Length && columns[column] == column ? column : Array.BinarySearch(columns, column);

    // Checked as a whole when the block was opened.
    BlockSlot Slot(int slot)
    {
        Span<byte> bytes = stackalloc byte[BlockSlot.Bytes];
        files.Read(name, BlockHeader.Bytes + ((long)slot * BlockSlot.Bytes), bytes);
        var reader = new ByteReader(bytes);
        return BlockSlot.Read(ref reader);
    }

    Sums[] ReadWholes()
    {
        var bytes = new byte[columns.Length * BlockSlot.Bytes];
        files.Read(name, BlockHeader.Bytes, bytes);
        var reader = new ByteReader(bytes);
        var read = new Sums[columns.Length];
        for (var slot = 0; slot < read.Length; slot++)
        {
            read[slot] = BlockSlot.Read(ref reader).Whole;
        }
        return read;
    }
}
