using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>The pages that were read lately, unpacked.</summary>
/// <param name="room">How many rows it holds.</param>
sealed class PageCache(int room)
{
    readonly Lock _gate = new();
    readonly Dictionary<(SealedBlock Block, int Slot), LinkedListNode<Found>> _pages = [];
    readonly LinkedList<Found> _newestFirst = [];
    int _rows;

    public PageRows Get(SealedBlock block, int slot)
    {
        lock (_gate)
        {
            if (_pages.TryGetValue((block, slot), out var node))
            {
                _newestFirst.Remove(node);
                _newestFirst.AddFirst(node);
                return node.Value.Page;
            }
        }
        var page = block.Load(slot);
        lock (_gate)
        {
            Keep(new Found(block, slot, page));
        }
        return page;
    }

    void Keep(Found found)
    {
        if (_pages.ContainsKey((found.Block, found.Slot)))
        {
            return;
        }
        _pages.Add((found.Block, found.Slot), _newestFirst.AddFirst(found));
        _rows += found.Cost;
        while (_rows > room && _newestFirst.Last is { } oldest)
        {
            _newestFirst.RemoveLast();
            _pages.Remove((oldest.Value.Block, oldest.Value.Slot));
            _rows -= oldest.Value.Cost;
        }
    }

    sealed record Found(SealedBlock Block, int Slot, PageRows Page)
    {
        // A page without rows takes room too.
        public int Cost => Page.Kept + 10;
    }
}
