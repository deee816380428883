using System.IO.Hashing;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Auditing;

/// <summary>Checks one block: its header and slots, and each page by its checksum, by unpacking it, and by its rows.</summary>
sealed class BlockAudit(string name, byte[] bytes, LogSummary? log, Findings findings)
{
    /// <summary>Checks all of it.</summary>
    /// <returns>Its header, if that could be read and is intact.</returns>
    public BlockHeader? Check()
    {
        findings.Read(bytes.Length);
        if (ReadHeader() is not { } header)
        {
            return null;
        }
        CheckName(header);
        if (log is { } known && known.Header.Tick != header.Tick)
        {
            Damage(16, $"its ticks of {header.Tick} are not the ledger's of {known.Header.Tick}: it is not used");
        }
        var end = (long)SlotAt(header.Slots);
        var before = -1;
        for (var number = 0; number < header.Slots; number++)
        {
            var slot = SlotOf(number);
            CheckSlot(number, slot, before, end);
            before = slot.Column;
            end = slot.DataAt + slot.DataBytes;
            CheckPage(header.Span, slot);
        }
        if (end != bytes.Length)
        {
            Damage(Math.Min(end, bytes.Length), $"it has {bytes.Length} bytes and ought to have {end}");
        }
        return header;
    }

    BlockHeader? ReadHeader()
    {
        if (bytes.Length < BlockHeader.Bytes)
        {
            return Refuse(bytes.Length, bytes.Length == 0 ? "it is empty" : "it ends within its header");
        }
        if (!BlockHeader.TryRead(bytes, out var header))
        {
            return Refuse(0, "the header is not one of a block of this version");
        }
        if (bytes.Length < SlotAt(header.Slots))
        {
            return Refuse(0, $"its {bytes.Length} bytes end within the {header.Slots} slots that it claims");
        }
        return BlockHeader.IsIntact(bytes, bytes.AsSpan(BlockHeader.Bytes..SlotAt(header.Slots)))
            ? header
            : Refuse(0, "header and slots do not have their checksum");
    }

    void CheckName(BlockHeader header)
    {
        var meant = FileNames.Block(header.Span.Start, header.Span.Ticks, header.Generation);
        if (meant != name)
        {
            Damage(24, $"by its header it is {meant}");
        }
    }

    void CheckSlot(int number, BlockSlot slot, int before, long end)
    {
        if (slot.Column <= before)
        {
            Damage(SlotAt(number), $"the slot of column {slot.Column} comes after that of column {before}");
        }
        if (slot.DataAt != end)
        {
            Damage(SlotAt(number), $"the page of column {slot.Column} is said to lie at {slot.DataAt}, not at {end}");
        }
        if (log is { } known && slot.Column >= known.Columns)
        {
            Damage(SlotAt(number), $"no log names column {slot.Column}: it is shown as lost/{slot.Column}");
        }
    }

    void CheckPage(BlockSpan span, BlockSlot slot)
    {
        if (slot.DataAt < 0 || slot.DataBytes < 0 || slot.DataAt > bytes.Length - slot.DataBytes)
        {
            Damage(bytes.Length, $"it ends before the page of column {slot.Column}");
            return;
        }
        var data = bytes.AsSpan((int)slot.DataAt, slot.DataBytes);
        if (XxHash3.HashToUInt64(data) != slot.Checksum)
        {
            Damage(
                slot.DataAt,
                $"the page of column {slot.Column} does not have its checksum; the whole block is set aside when it is read"
            );
            return;
        }
        try
        {
            findings.Pages++;
            if (PageAudit.Trouble(PageCodec.Read(data, slot.BodyBytes, span), slot) is { } trouble)
            {
                Damage(slot.DataAt, $"the page of column {slot.Column} {trouble}");
            }
        }
        catch (Exception failure) when (Contents.IsForeign(failure))
        {
            Damage(slot.DataAt, $"the page of column {slot.Column} has its checksum and is no page: {failure.Message}");
        }
    }

    BlockHeader? Refuse(long offset, string what)
    {
        Damage(offset, $"{what}; the whole block is set aside at the next start, and its time is not covered");
        return null;
    }

    BlockSlot SlotOf(int number)
    {
        var reader = new ByteReader(bytes.AsSpan(SlotAt(number), BlockSlot.Bytes));
        return BlockSlot.Read(ref reader);
    }

    static int SlotAt(int number) => BlockHeader.Bytes + (number * BlockSlot.Bytes);

    void Damage(long offset, string what) => findings.Damage(name, offset, what);
}
