using Leeway.Ledger.Disk;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>The blocks of the folder: of each the generation in force.</summary>
sealed class BlockShelf(IDisk disk, TimeSpan tick, BlockGrid grid) : IDisposable
{
    readonly OpenFiles _files = new(disk);
    readonly SortedDictionary<long, SealedBlock> _blocks = [];

    /// <summary>Names that a block may have got before its writing failed.</summary>
    readonly HashSet<string> _strays = new(StringComparer.Ordinal);

    /// <summary>By number, the oldest first.</summary>
    public IEnumerable<SealedBlock> Blocks => _blocks.Values;

    public int Count => _blocks.Count;

    /// <summary>The last commit that any block contains; a commit that gets this number or a lower one would be skipped.</summary>
    public long AppliedThrough => _blocks.Values.Select(block => block.Header.AppliedThrough).DefaultIfEmpty(0).Max();

    /// <summary>Finds the blocks on disk. Those that are damaged are set aside; the names that they got are returned.</summary>
    public IReadOnlyList<string> Open()
    {
        var setAside = new List<string>();
        foreach (var name in disk.Names().Where(FileNames.IsBlock).Order(StringComparer.Ordinal))
        {
            var block = BlockOpening.TryOpen(disk, name, _files);
            if (block is null || !Fits(block.Header))
            {
                setAside.Add(Rename(name));
                continue;
            }
            Replace(block);
        }
        return setAside;
    }

    /// <summary>True if the block holds what the commit added to its ticks.</summary>
    public bool Contains(long block, long sequence) =>
        _blocks.TryGetValue(block, out var found) && sequence <= found.Header.AppliedThrough;

    /// <summary>Writes the next generation of a block; when this returns it will be found after a crash.</summary>
    public SealedBlock Write(long block, BlockWriter pages, long appliedThrough)
    {
        var generation = _blocks.TryGetValue(block, out var old) ? old.Header.Generation + 1 : 0;
        var start = grid.StartOf(block);
        var name = FileNames.Block(start, generation);
        var bytes = pages.Finish(tick, start, generation, appliedThrough);
        var unfinished = NewFile.WriteUnfinished(disk, name, bytes);
        _strays.Add(name);
        NewFile.Finish(disk, unfinished);
        var written = BlockOpening.TryOpen(disk, name, _files) ?? throw new IOException($"{name} cannot be read back.");
        _strays.Remove(name);
        Replace(written);
        return written;
    }

    /// <summary>Deletes what failed writing may have left, for good.</summary>
    /// <remarks>
    /// Until then a crash may bring such a block into force. That is right as long as the log tells commit by commit what
    /// it has not, but not beside a later snapshot, in which what it has and what it has not are one sum.
    /// </remarks>
    public void DropStrays()
    {
        if (_strays.Count == 0)
        {
            return;
        }
        foreach (var name in _strays)
        {
            disk.Delete(name);
        }
        disk.FlushNames();
        _strays.Clear();
    }

    /// <summary>Takes a damaged block away; returns its new name.</summary>
    public string SetAside(SealedBlock block)
    {
        _blocks.Remove(grid.BlockOf(block.Header.StartTick));
        return Rename(block.Name);
    }

    public void Dispose() => _files.Dispose();

    void Replace(SealedBlock next)
    {
        var number = grid.BlockOf(next.Header.StartTick);
        if (_blocks.TryGetValue(number, out var old))
        {
            var (loser, winner) = old.Header.Generation > next.Header.Generation ? (next, old) : (old, next);
            _files.Close(loser.Name);
            NewFile.Sweep(disk, loser.Name);
            next = winner;
        }
        _blocks[number] = next;
    }

    string Rename(string name)
    {
        _files.Close(name);
        var aside = name + FileNames.SetAside;
        try
        {
            disk.Rename(name, aside);
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            // It is out of use as it is; the next opening finds it again.
        }
        return aside;
    }

    bool Fits(BlockHeader header) =>
        header.Tick == tick && header.Ticks == grid.Ticks && header.StartTick % grid.Ticks == 0;
}
