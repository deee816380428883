using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Reading;

/// <summary>The rows of one column that no block holds yet: those of the head, and late ones from their addition to their sealing.</summary>
/// <remarks>
/// In <paramref name="spans"/>, which all columns share, it notes the blocks for which it has rows that nobody is sealing.
/// Rows that are being sealed are frozen: what comes for their time meanwhile goes to a page beside them.
/// </remarks>
sealed class LoosePages(LooseSpans spans)
{
    PageRows[] _pages = [];

    /// <summary>In order of time, frozen ones before others of their time.</summary>
    public ReadOnlySpan<PageRows> All => _pages;

    /// <summary>The first tick that was added to; null if none was.</summary>
    public long? FirstTick => _pages is [var first, ..] ? Onto(first).FirstTick : null;

    /// <summary>What was added to the ticks <c>[from, until)</c>.</summary>
    public Sums Between(long from, long until)
    {
        var sums = Sums.Zero;
        var pages = _pages;
        for (var index = pages.Length - 1; index >= 0; index--)
        {
            var page = pages[index];
            if (page.Span.End <= from)
            {
                break;
            }
            if (page.Span.Start < until)
            {
                sums += page.UpToEdge(until);
                if (page.Span.Start < from)
                {
                    sums -= page.UpToEdge(from);
                }
            }
        }
        return sums;
    }

    /// <summary>Where the first page begins; after all time if there is none.</summary>
    public long Start => _pages is [var first, ..] ? first.Span.Start : long.MaxValue;

    /// <summary>True if there are rows of the block that holds the tick, and they are further apart than ticks.</summary>
    public bool IsCoarseAt(long tick) =>
        _pages is [var first, ..] && first.Span.Start <= tick && At(tick) is { Span.Step: > 1 };

    /// <summary>The latest page of the block that holds the tick; null if there is none.</summary>
    public PageRows? At(long tick)
    {
        var pages = _pages;
        for (var index = pages.Length - 1; index >= 0; index--)
        {
            if (pages[index].Span.Holds(tick))
            {
                return pages[index];
            }
        }
        return null;
    }

    /// <summary>Rows of a block, sealed or frozen, together with all that came for its time later.</summary>
    public PageRows Onto(PageRows rows)
    {
        var pages = _pages;
        var whole = rows;
        for (var index = Array.IndexOf(pages, rows) + 1; index < pages.Length; index++)
        {
            whole = pages[index].Span.Start == rows.Span.Start ? whole.With(pages[index]) : whole;
        }
        return whole;
    }

    /// <summary>True for a page beside a frozen one of its time.</summary>
    public bool IsBesideAnother(PageRows page)
    {
        var pages = _pages;
        var index = Array.IndexOf(pages, page);
        return index > 0 && pages[index - 1].Span.Start == page.Span.Start;
    }

    /// <summary>Freezes the page of a block, which is not added to any more; null if there is none.</summary>
    public PageRows? Freeze(BlockSpan span)
    {
        var page = OpenAt(span.Start);
        page?.IsFrozen = true;
        return page;
    }

    /// <summary>Puts a frozen page together with what came for its time meanwhile, to be added to again.</summary>
    public void Thaw(PageRows frozen)
    {
        var open = OpenAt(frozen.Span.Start);
        _pages = Array.FindAll(_pages, page => page != frozen && page != open);
        Put(frozen.With(open ?? new PageRows(frozen.Span)));
    }

    /// <summary>Adds a delta, but for its ticks of which <paramref name="isContained"/> says that a block has them already.</summary>
    public void Add(Delta delta, Func<long, BlockSpan> spanAt, Predicate<long>? isContained = null)
    {
        for (var tick = delta.First; tick < delta.Until; )
        {
            var page = OpenAt(tick);
            var span = page?.Span ?? spanAt(tick);
            var until = Math.Min(delta.Until, span.End);
            if (isContained?.Invoke(tick) is not true)
            {
                (page ?? Begin(span)).Add(tick, (int)(until - tick), delta.PerTick, delta.Origin);
            }
            tick = until;
        }
    }

    /// <summary>Takes over rows of a snapshot.</summary>
    public void Keep(PageRows rows) => Put(rows);

    /// <summary>Lets go of rows that a block holds now.</summary>
    public void Drop(PageRows frozen) => _pages = Array.FindAll(_pages, page => page != frozen);

    PageRows? OpenAt(long tick) => At(tick) is { IsFrozen: false } page ? page : null;

    PageRows Begin(BlockSpan span)
    {
        var page = new PageRows(span);
        Put(page);
        return page;
    }

    // A new array each time: readers may be looking at the old one.
    void Put(PageRows page)
    {
        spans.Note(page.Span);
        var after = Array.FindLastIndex(_pages, other => other.Span.Start <= page.Span.Start) + 1;
        _pages = [.. _pages[..after], page, .. _pages[after..]];
    }
}
