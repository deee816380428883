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

    /// <summary>Writes a block, which takes the place of those that it holds the time of; after this it is found after a crash.</summary>
    public void Write(BlockWriter pages, long appliedThrough)
    {
        var span = pages.Span;
        var old = _archive.Within(span.Start, span.End).ToArray();
        var generation = old is [var one] && one.Span == span ? one.Header.Generation + 1 : 0;
        var name = FileNames.Block(span.Start, span.Ticks, generation);
        var bytes = pages.Finish(tick, generation, appliedThrough);
        var unfinished = NewFile.WriteUnfinished(disk, name, bytes.Written);
        _strays.Add(name);
        NewFile.Finish(disk, unfinished);
        var written =
            BlockOpening.TryOpen(disk, name, _files, _pages) ?? throw new IOException($"{name} cannot be read back.");
        _strays.Remove(name);
        _archive = _archive.With(written);
        AppliedThrough = Math.Max(AppliedThrough, appliedThrough);
        Array.ForEach(old, Sweep);
    }

    /// <summary>Forgets a block, for good.</summary>
    public void Drop(SealedBlock block)
    {
        _archive = _archive.Without(block);
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

    /// <summary>Takes a damaged block away; returns its new name.</summary>
    public string SetAside(SealedBlock block)
    {
        _archive = _archive.Without(block);
        return Rename(block.Name);
    }

    public void Dispose() => _files.Dispose();

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
