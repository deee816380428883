using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>The directory: all sealed blocks in order of time, each with the sums of those before it. Never changed, only replaced.</summary>
sealed class Archive
{
    readonly SealedBlock[] _blocks;

    /// <summary>By block, then by column: the sums of the blocks before it; one more for the sums of all.</summary>
    readonly Sums[][] _before;

    Archive(SealedBlock[] blocks, Sums[][] before) => (_blocks, _before) = (blocks, before);

    public static Archive Empty { get; } =
        new(
            [],
            [
                [],
            ]
        );

    public IReadOnlyList<SealedBlock> Blocks => _blocks;

    /// <summary>Where the last block ends; before all time if there is none.</summary>
    public long End => _blocks is [.., var last] ? last.Span.End : long.MinValue;

    /// <summary>The block that holds the tick; null if none does.</summary>
    public SealedBlock? At(long tick)
    {
        var index = Before(tick + 1);
        return index >= 0 && _blocks[index].Span.Holds(tick) ? _blocks[index] : null;
    }

    /// <summary>The index of the last block that begins at the tick or before it; -1 if none does.</summary>
    public int IndexAt(long tick) => Before(tick + 1);

    /// <summary>The sums of all blocks behind the one with the index.</summary>
    public Sums After(int index, int column) => At(_before[^1], column) - At(_before[index + 1], column);

    /// <summary>The blocks that share ticks with the span.</summary>
    public ReadOnlySpan<SealedBlock> Within(long start, long end)
    {
        var (first, next) = Touched(start, end);
        return _blocks.AsSpan(first, next - first);
    }

    /// <summary>What is sealed of the ticks <c>[from, until)</c>.</summary>
    /// <remarks>
    /// What is left of the first block, the blocks between, what has begun of the last: each part is exactly zero when
    /// nothing was added there, which a difference of two long running sums would not be.
    /// </remarks>
    /// <exception cref="DamagedBlockException">A page fails its checksum.</exception>
    public Sums Between(int column, long from, long until)
    {
        var last = Before(until);
        if (from >= until || last < 0)
        {
            return Sums.Zero;
        }
        var first = Before(from);
        if (first == last)
        {
            return from >= _blocks[first].Span.End
                ? Sums.Zero
                : Begun(last, column, until) - Begun(first, column, from);
        }
        var rest =
            first < 0 || from >= _blocks[first].Span.End
                ? Sums.Zero
                : Begun(first, column, _blocks[first].Span.End) - Begun(first, column, from);
        return until >= _blocks[last].Span.End
            ? rest + (Sum(last + 1, column) - Sum(first + 1, column))
            : rest + (Sum(last, column) - Sum(first + 1, column)) + Begun(last, column, until);
    }

    /// <summary>The edge at which the last row ends that is not after the given edge.</summary>
    public long Snap(int column, long edge)
    {
        var index = Before(edge);
        return index < 0 || edge >= _blocks[index].Span.End || _blocks[index].Span.Step == 1 ? edge
            : _blocks[index].Page(column) is { } page ? page.EndOf(page.RowsUntil(edge))
            : edge;
    }

    /// <summary>The first tick of the column that was added to; null if no block has it.</summary>
    public long? FirstTick(int column) => Array.Find(_blocks, block => block.Has(column))?.FirstTick(column);

    /// <summary>With a block in the place of those that it holds the time of.</summary>
    public Archive With(SealedBlock block)
    {
        var (first, next) = Touched(block.Span.Start, block.Span.End);
        var wholes = block.TakeWholes();
        var after = Plus(_before[first], block.Columns, wholes);
        var before = new List<Sums[]>(_before[..(first + 1)]) { after };
        before.AddRange(Shifted(next, after));
        return new Archive([.. _blocks[..first], block, .. _blocks[next..]], [.. before]);
    }

    /// <summary>Without a block: what it held is gone.</summary>
    public Archive Without(SealedBlock block)
    {
        var index = Array.IndexOf(_blocks, block);
        return new Archive(
            [.. _blocks[..index], .. _blocks[(index + 1)..]],
            [.. _before[..index], _before[index], .. Shifted(index + 1, _before[index])]
        );
    }

    // Sums after the block at the index, moved by what the sums before it have become.
    IEnumerable<Sums[]> Shifted(int index, Sums[] now)
    {
        var was = _before[index];
        var columns = Math.Max(now.Length, was.Length);
        var shift = new Sums[columns];
        for (var column = 0; column < columns; column++)
        {
            shift[column] = At(now, column) - At(was, column);
        }
        var isMoved = shift.AsSpan().ContainsAnyExcept(Sums.Zero);
        return _before[(index + 1)..].Select(sums => isMoved ? Plus(sums, shift) : sums);
    }

    static Sums[] Plus(Sums[] sums, ReadOnlySpan<int> columns, Sums[] wholes)
    {
        var room = columns.IsEmpty ? 0 : columns[^1] + 1;
        var plus = new Sums[Math.Max(sums.Length, room)];
        sums.CopyTo(plus, 0);
        for (var slot = 0; slot < columns.Length; slot++)
        {
            plus[columns[slot]] += wholes[slot];
        }
        return plus;
    }

    static Sums[] Plus(Sums[] sums, Sums[] shift)
    {
        var plus = new Sums[Math.Max(sums.Length, shift.Length)];
        for (var column = 0; column < plus.Length; column++)
        {
            plus[column] = At(sums, column) + At(shift, column);
        }
        return plus;
    }

    static Sums At(Sums[] sums, int column) => column < sums.Length ? sums[column] : Sums.Zero;

    Sums Sum(int index, int column) => At(_before[index], column);

    Sums Begun(int index, int column, long edge) => _blocks[index].Page(column)?.UpToEdge(edge) ?? Sums.Zero;

    (int First, int Next) Touched(long start, long end)
    {
        var first = Before(start);
        if (first < 0 || _blocks[first].Span.End <= start)
        {
            first++;
        }
        return (first, Before(end) + 1);
    }

    // The index of the last block that begins before the edge; -1 if none does.
    int Before(long edge)
    {
        var (low, high) = (0, _blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _blocks[middle].Span.Start < edge ? (middle + 1, high) : (low, middle);
        }
        return low - 1;
    }
}
