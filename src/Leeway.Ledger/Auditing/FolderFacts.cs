using Leeway.Core.Time;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Log;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Auditing;

/// <summary>Adds up what lies in a folder.</summary>
sealed class FolderFacts(IDisk disk, LogHeader header, Ledger ledger)
{
    readonly TickGrid _grid = new(header.Tick);
    readonly Dictionary<int, long> _bytesOfColumn = [];
    readonly List<(BlockSpan Span, long Bytes)> _blocks = [];

    public LedgerFacts Take()
    {
        var names = disk.Names().Order(StringComparer.Ordinal).ToList();
        foreach (var name in names.Where(FileNames.IsBlock))
        {
            TakeBlock(name);
        }
        var columns = ledger.ColumnKeys.Select(FactsOf).ToList();
        var (from, until) = (columns.Min(column => column.From), columns.Max(column => column.Until));
        var targets = ledger.Targets;
        return new LedgerFacts
        {
            FormatVersion = LogHeader.Version,
            Tick = header.Tick,
            LogBytes = names.Where(name => FileNames.IsLog(name, out _)).Sum(LengthOf),
            Blocks =
            [
                .. _blocks.GroupBy(block => (block.Span.Step, block.Span.Ticks)).OrderBy(of => of.Key).Select(FactsOf),
            ],
            Columns = [.. columns.OrderByDescending(column => column.BlockBytes)],
            Targets = targets.Count,
            Series = targets.Keys.Sum(target => ledger.SeriesOf(target).Count()),
            Known = from < until ? new Interval(from.Value, until.Value) : null,
            SetAside = [.. names.Where(name => name.EndsWith(FileNames.SetAside, StringComparison.Ordinal))],
            Recovery = ledger.Recovery,
        };
    }

    // What is damaged is told by the recovery, and what is replaced meanwhile is not there any more.
    void TakeBlock(string name)
    {
        try
        {
            using var file = disk.OpenToRead(name);
            var start = new byte[Math.Min(file.Length, BlockHeader.Bytes)];
            file.ReadAt(0, start);
            if (!BlockHeader.TryRead(start, out var block))
            {
                return;
            }
            var slots = new byte[Math.Min(file.Length - start.Length, (long)block.Slots * BlockSlot.Bytes)];
            file.ReadAt(start.Length, slots);
            if (BlockHeader.IsIntact(start, slots))
            {
                _blocks.Add((block.Span, file.Length));
                TakeSlots(slots);
            }
        }
        catch (FileNotFoundException)
        {
            // Another generation or a coarser block has its counts.
        }
    }

    void TakeSlots(byte[] slots)
    {
        var reader = new ByteReader(slots);
        while (!reader.IsAtEnd)
        {
            var slot = BlockSlot.Read(ref reader);
            _bytesOfColumn[slot.Column] = _bytesOfColumn.GetValueOrDefault(slot.Column) + slot.DataBytes;
        }
    }

    BlockFacts FactsOf(IGrouping<(int Step, int Ticks), (BlockSpan Span, long Bytes)> blocks) =>
        new(
            blocks.Key.Step * header.Tick,
            blocks.Key.Ticks * header.Tick,
            blocks.Count(),
            blocks.Sum(block => block.Bytes),
            _grid.StartOf(blocks.Min(block => block.Span.Start)),
            _grid.StartOf(blocks.Max(block => block.Span.End))
        );

    ColumnFacts FactsOf(string key)
    {
        var id = ledger.Column(key);
        return new(key, _bytesOfColumn.GetValueOrDefault(id.Number), ledger.Beginning(id), ledger.Watermark(id));
    }

    long LengthOf(string name)
    {
        try
        {
            using var file = disk.OpenToRead(name);
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
