using System.Diagnostics;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>The directory of one column: its pages in order of time, each with the sums of those before it.</summary>
/// <remarks>In <paramref name="loose"/>, which all columns share, it notes the blocks for which it has rows in memory.</remarks>
sealed class ColumnPages(BlockGrid grid, SortedSet<long> loose)
{
    readonly List<Page> _pages = [];

    /// <summary>The first tick that was added to; null if none was.</summary>
    public long? FirstTick => _pages.Count == 0 ? null : grid.StartOf(_pages[0].Block) + _pages[0].FirstRow;

    /// <summary>Pages with rows in memory.</summary>
    public IEnumerable<Page> LoosePages => _pages.Where(page => page.Loose is not null);

    /// <summary>What was added to the ticks <c>[from, until)</c>.</summary>
    /// <remarks>
    /// What is left of the first page, the pages between, what has begun of the last: each part is exactly zero when
    /// nothing was added there, which a difference of two long running sums would not be.
    /// </remarks>
    public Sums Between(long from, long until)
    {
        var last = IndexAtOrBefore(grid.BlockOf(until));
        if (from >= until || last < 0)
        {
            return Sums.Zero;
        }
        var first = IndexAtOrBefore(grid.BlockOf(from));
        if (first == last)
        {
            return Begun(last, until) - Begun(first, from);
        }
        var rest = first < 0 ? Sums.Zero : _pages[first].Whole - Begun(first, from);
        return rest + (_pages[last].Before - _pages[first + 1].Before) + Begun(last, until);
    }

    /// <summary>The origins of the ticks <c>[from, until)</c> that were added to.</summary>
    public Origins OriginsBetween(long from, long until)
    {
        var origins = Origins.None;
        var last = IndexAtOrBefore(grid.BlockOf(until - 1));
        for (var index = Math.Max(0, IndexAtOrBefore(grid.BlockOf(from))); index <= last; index++)
        {
            var page = _pages[index];
            var first = Math.Clamp(from - grid.StartOf(page.Block), 0, grid.Ticks);
            origins |= page.OriginsOf((int)first, TicksUntil(page, until));
        }
        return origins;
    }

    /// <summary>Adds a delta, but for its ticks in blocks that contain it already.</summary>
    public void Add(Delta delta, Predicate<long>? isContained = null)
    {
        var touched = int.MaxValue;
        for (var tick = delta.First; tick < delta.Until; )
        {
            var block = grid.BlockOf(tick);
            var until = Math.Min(delta.Until, grid.EndOf(block));
            if (isContained?.Invoke(block) is not true)
            {
                var index = IndexOf(block);
                Loose(_pages[index])
                    .Add((int)(tick - grid.StartOf(block)), (int)(until - tick), delta.PerTick, delta.Origin);
                touched = Math.Min(touched, index);
            }
            tick = until;
        }
        SumFrom(touched);
    }

    /// <summary>Takes over rows of a snapshot.</summary>
    public void Keep(long block, PageRows rows)
    {
        var index = IndexOf(block);
        Loose(_pages[index]).Add(rows);
        SumFrom(index);
    }

    public Page? Find(long block)
    {
        var index = IndexAtOrBefore(block);
        return index >= 0 && _pages[index].Block == block ? _pages[index] : null;
    }

    /// <summary>Puts a page on disk in the place of the one before; <paramref name="rowsAreInIt"/> lets go of those in memory.</summary>
    public void Seal(long block, SealedPage kept, bool rowsAreInIt)
    {
        var index = IndexOf(block);
        _pages[index].Sealed = kept;
        if (rowsAreInIt)
        {
            _pages[index].Loose = null;
        }
        SumFrom(index);
    }

    /// <summary>Forgets what a block on disk held.</summary>
    public void Unseal(long block)
    {
        var index = IndexOf(block);
        _pages[index].Sealed = null;
        if (_pages[index].Loose is null)
        {
            _pages.RemoveAt(index);
        }
        SumFrom(index);
    }

    Sums Begun(int index, long edge) => _pages[index].UpTo(TicksUntil(_pages[index], edge));

    int TicksUntil(Page page, long edge) => (int)Math.Min(grid.Ticks, edge - grid.StartOf(page.Block));

    PageRows Loose(Page page)
    {
        loose.Add(page.Block);
        return page.Loose ??= new PageRows(grid.Ticks);
    }

    int IndexOf(long block)
    {
        var index = IndexAtOrBefore(block);
        if (index < 0 || _pages[index].Block != block)
        {
            _pages.Insert(++index, new Page(block));
        }
        return index;
    }

    int IndexAtOrBefore(long block)
    {
        if (_pages.Count > 0 && _pages[^1].Block <= block)
        {
            return _pages.Count - 1;
        }
        var (low, high) = (0, _pages.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pages[middle].Block <= block ? (middle + 1, high) : (low, middle);
        }
        Debug.Assert(low == 0 || _pages[low - 1].Block <= block, "Pages are in order of their blocks.");
        return low - 1;
    }

    void SumFrom(int index)
    {
        for (var next = index; next < _pages.Count; next++)
        {
            _pages[next].Before = next == 0 ? Sums.Zero : _pages[next - 1].Before + _pages[next - 1].Whole;
        }
    }
}
