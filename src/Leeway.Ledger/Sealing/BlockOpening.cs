using Leeway.Ledger.Disk;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>Reads header and slots of a block; its pages stay on disk.</summary>
static class BlockOpening
{
    /// <summary>Null if header, slots or length are not what was written.</summary>
    public static SealedBlock? TryOpen(IDisk disk, string name, OpenFiles files, PageCache pages)
    {
        using var file = disk.OpenToRead(name);
        Span<byte> start = stackalloc byte[BlockHeader.Bytes];
        if (file.Length < start.Length)
        {
            return null;
        }
        file.ReadAt(0, start);
        if (!BlockHeader.TryRead(start, out var header))
        {
            return null;
        }
        var slotBytes = (long)header.Slots * BlockSlot.Bytes;
        if (file.Length < BlockHeader.Bytes + slotBytes)
        {
            return null;
        }
        var bytes = new byte[slotBytes];
        file.ReadAt(BlockHeader.Bytes, bytes);
        if (!BlockHeader.IsIntact(start, bytes))
        {
            return null;
        }
        var columns = new int[header.Slots];
        var wholes = new Sums[header.Slots];
        var reader = new ByteReader(bytes);
        var end = BlockHeader.Bytes + slotBytes;
        for (var slot = 0; slot < columns.Length; slot++)
        {
            var place = BlockSlot.Read(ref reader);
            columns[slot] = place.Column;
            wholes[slot] = place.Whole;
            end = place.DataAt + place.DataBytes;
        }
        return file.Length == end ? new SealedBlock(name, header, columns, wholes, files, pages) : null;
    }
}
