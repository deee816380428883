using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Sealing;

/// <summary>The blocks of the folder: of each the generation in force, and of those that hold the same time the coarser.</summary>
sealed class BlockShelf(IDisk disk, TimeSpan tick, int cachedRows) : IDisposable
{
    readonly OpenFiles _files = new(disk);
    readonly PageCache _pages = new(cachedRows);

    /// <summary>Names that a block may have got before its writing failed.</summary>
    readonly HashSet<string> _strays = new(StringComparer.Ordinal);

    volatile Archive _archive = Archive.Empty;

    public Archive Archive => _archive;

    /// <summary>The last commit that any block contains; a commit that gets this number or a lower one would be skipped.</summary>
    public long AppliedThrough { get; private set; }

    /// <summary>Finds the blocks on disk. Those that are damaged are set aside; the names that they got are returned.</summary>
    public IReadOnlyList<string> Open()
    {
        var setAside = new List<string>();
        var found = new List<SealedBlock>();
        foreach (var name in disk.Names().Where(FileNames.IsBlock).Order(StringComparer.Ordinal))
        {
            var block = BlockOpening.TryOpen(disk, name, _files, _pages);
            if (block is null || block.Header.Tick != tick)
            {
                setAside.Add(Rename(name));
                continue;
            }
            AppliedThrough = Math.Max(AppliedThrough, block.Header.AppliedThrough);
            found.Add(block);
        }
        // The coarser one holds all that the finer ones did: they were about to be deleted when the machine stopped.
        var inForce = found
            .OrderByDescending(block => block.Span.Ticks)
            .ThenByDescending(block => block.Header.Generation)
            .ToList();
        foreach (var block in inForce)
        {
            if (_archive.Within(block.Span.Start, block.Span.End).IsEmpty)
            {
                _archive = _archive.With(block);
            }
            else
            {
                Sweep(block);
            }
        }
        return setAside;
    }

    /// <summary>True if a block holds what the commit added to the tick.</summary>
    public bool Contains(long at, long sequence) =>
        _archive.At(at) is { } found && sequence <= found.Header.AppliedThrough;

    /// <summary>Writes a block under a name that nobody reads yet. Holds up nobody: it may take seconds.</summary>
    /// <exception cref="IOException">Nothing is left of it.</exception>
    public PreparedBlock Prepare(BlockWriter pages, long appliedThrough)
    {
        var span = pages.Span;
        var generation = _archive.At(span.Start) is { } old && old.Span == span ? old.Header.Generation + 1 : 0;
        var name = FileNames.Block(span.Start, span.Ticks, generation);
        var bytes = pages.Finish(tick, generation, appliedThrough);
        return new PreparedBlock(name, span, NewFile.WriteUnfinished(disk, name, bytes.Written));
    }

    /// <summary>Puts a block in the place of those that it holds the time of; after this it is found after a crash.</summary>
    /// <param name="block">Prepared from what is in force.</param>
    /// <param name="replacing">Makes the change that it is given so that no reader sees a half of it.</param>
    /// <exception cref="IOException">A crash may bring the block into force, until the next one of its time or <see cref="DropStrays"/>.</exception>
    public void Put(PreparedBlock block, Action<Action> replacing)
    {
        _strays.Add(block.Name);
        NewFile.Finish(disk, block.Unfinished);
        var written =
            BlockOpening.TryOpen(disk, block.Name, _files, _pages)
            ?? throw new IOException($"{block.Name} cannot be read back.");
        _strays.Remove(block.Name);
        var old = _archive.Within(block.Span.Start, block.Span.End).ToArray();
        var archive = _archive.With(written);
        replacing(() => _archive = archive);
        AppliedThrough = Math.Max(AppliedThrough, written.Header.AppliedThrough);
        Array.ForEach(old, Sweep);
    }

    /// <summary>Forgets a block that was prepared.</summary>
    public void Discard(PreparedBlock block) => NewFile.Sweep(disk, block.Unfinished);

    /// <summary>Forgets a block, for good.</summary>
    /// <param name="block">One that is in force.</param>
    /// <param name="replacing">Makes the change that it is given so that no reader sees a half of it.</param>
    public void Drop(SealedBlock block, Action<Action> replacing)
    {
        Remove(block, replacing);
        Sweep(block);
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

    /// <summary>Takes a damaged block away; returns its new name, or null if it is away already.</summary>
    public string? SetAside(SealedBlock block, Action<Action> replacing)
    {
        if (!_archive.Blocks.Contains(block))
        {
            return null;
        }
        Remove(block, replacing);
        return Rename(block.Name);
    }

    public void Dispose() => _files.Dispose();

    void Remove(SealedBlock block, Action<Action> replacing)
    {
        var archive = _archive.Without(block);
        replacing(() => _archive = archive);
    }

    void Sweep(SealedBlock block)
    {
        _files.Close(block.Name);
        NewFile.Sweep(disk, block.Name);
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
}
