using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>One column: its name, how far it is known, and its counts. One writer; readers on any thread, by <see cref="Reads"/>.</summary>
sealed class Column(ColumnId id, string key, LooseSpans spans)
{
    const long Never = long.MinValue;

    long _closedUntil = Never;
    Leader? _leader;

    public ColumnId Id => id;

    public string Key => key;

    /// <summary>Tells readers of counts to look again.</summary>
    public SequenceLock Reads;

    public LoosePages Loose { get; } = new(spans);

    /// <summary>The first tick that is not closed; null if none was ever closed.</summary>
    public long? ClosedUntil => Volatile.Read(ref _closedUntil) is var tick and not Never ? tick : null;

    /// <summary>What is in memory up to the watermark: most windows end with it.</summary>
    public Sums Head { get; private set; }

    /// <summary>Where the rows in memory begin; after all time if there are none.</summary>
    public long HeadStart { get; private set; } = long.MaxValue;

    /// <summary>How often something was added before the watermark.</summary>
    public int LateAdditions { get; private set; }

    /// <summary>Whose covered time is this column's too; null if it has its own.</summary>
    public Leader? Leader => Volatile.Read(ref _leader);

    public void Follow(Leader leader) => Volatile.Write(ref _leader, leader);

    /// <summary>True if the column is known further than before.</summary>
    public bool Close(long tick)
    {
        if (tick <= _closedUntil)
        {
            return false;
        }
        Reads.BeginWrite();
        Volatile.Write(ref _closedUntil, tick);
        Settle();
        Reads.EndWrite();
        return true;
    }

    /// <summary>To be called when rows in memory were added, dropped or put together.</summary>
    public void Settle() => (Head, HeadStart) = (Loose.Between(long.MinValue, _closedUntil), Loose.Start);

    /// <summary>Adds a delta to the rows in memory, while readers go on.</summary>
    public void Add(Delta delta, Func<long, BlockSpan> spanAt)
    {
        Reads.BeginWrite();
        try
        {
            Loose.Add(delta, spanAt);
            if (delta.First < _closedUntil)
            {
                LateAdditions = unchecked(LateAdditions + 1);
                Settle();
            }
            else if (delta.First < HeadStart)
            {
                HeadStart = Loose.Start;
            }
        }
        finally
        {
            Reads.EndWrite();
        }
    }

    /// <summary>Makes frozen rows like all others again.</summary>
    public void Thaw(PageRows frozen)
    {
        Loose.Thaw(frozen);
        LateAdditions = unchecked(LateAdditions + 1); // sums of the same additions in another order
        Settle();
    }

    /// <summary>Reads counts while they may be added to.</summary>
    /// <param name="found">What was read; nothing to go by if they changed meanwhile.</param>
    /// <returns>False if they changed meanwhile.</returns>
    public bool TryRead<TState, T>(TState state, Func<Column, TState, T> read, out T found)
    {
        var version = Reads.BeginRead();
        found = default!;
        try
        {
            found = read(this, state);
            return !Reads.IsChangedSince(version);
        }
        catch (Exception) when (Reads.IsChangedSince(version))
        {
            return false; // half of a change was seen
        }
    }

    /// <summary>What was added to the ticks <c>[from, until)</c>; of a row that an edge lies in, its share.</summary>
    public Sums Between(Archive archive, long from, long until)
    {
        var sums = archive.Between(id.Number, from, until) + Loose.Between(from, until);
        return Leader is { } leader ? sums with { Covered = leader.CoveredBetween(archive, from, until) } : sums;
    }

    /// <summary>The edge at or before this one at which a row ends.</summary>
    public long Snap(Archive archive, long edge)
    {
        var page = Loose.At(edge);
        var loose = page?.EndOf(page.RowsUntil(edge)) ?? edge;
        return Math.Min(loose, archive.Snap(id.Number, edge));
    }

    /// <summary>The first tick that was added to; null if none was.</summary>
    public long? FirstTick(Archive archive) =>
        (Loose.FirstTick, archive.FirstTick(id.Number)) switch
        {
            ({ } loose, { } kept) => Math.Min(loose, kept),
            var (loose, kept) => loose ?? kept,
        };

    /// <summary>The origins of the rows between two edges that were added to.</summary>
    public Origins OriginsBetween(Archive archive, long from, long until)
    {
        var origins = Leader?.OriginsBetween(archive, from, until) ?? Origins.None;
        foreach (var block in archive.Within(from, until))
        {
            if (block.Page(id.Number) is { } page)
            {
                origins |= Loose.Onto(page).OriginsBetween(from, until);
            }
        }
        foreach (var page in Loose.All)
        {
            // Where rows are on disk too, these were looked at above, together with them.
            if (!Loose.IsBesideAnother(page) && archive.At(page.Span.Start)?.Has(id.Number) is not true)
            {
                origins |= Loose.Onto(page).OriginsBetween(from, until);
            }
        }
        return origins;
    }
}
