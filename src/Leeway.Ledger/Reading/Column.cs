using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>One column: its name, how far it is known, and its counts.</summary>
sealed class Column(ColumnId id, string key, LooseSpans spans)
{
    public ColumnId Id => id;

    public string Key => key;

    public LoosePages Loose { get; } = new(spans);

    /// <summary>The first tick that is not closed; null if none was ever closed.</summary>
    public long? ClosedUntil { get; private set; }

    /// <summary>True if the column is known further than before.</summary>
    public bool Close(long tick)
    {
        if (tick <= ClosedUntil)
        {
            return false;
        }
        ClosedUntil = tick;
        return true;
    }

    /// <summary>What was added to the ticks <c>[from, until)</c>; edges amid a row snap to its beginning.</summary>
    public Sums Between(Archive archive, long from, long until) =>
        archive.Between(id.Number, from, until) + Loose.Between(from, until);

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

    /// <summary>The origin of the latest row before the edge that was added to.</summary>
    public Origin OriginBefore(Archive archive, long edge)
    {
        var (origin, at) = (Origin.None, long.MinValue);
        foreach (var block in archive.BackFrom(edge, id.Number))
        {
            var page = Whole(block.Page(id.Number)!);
            if (page.OriginOf(page.RowsUntil(edge)) is not Origin.None and var found)
            {
                (origin, at) = (found, block.Span.Start);
                break;
            }
        }
        foreach (var page in Loose.All)
        {
            // A page with rows on disk too was looked at above, together with these.
            if (page.Span.Start > at && page.OriginOf(page.RowsUntil(edge)) is not Origin.None and var found)
            {
                (origin, at) = (found, page.Span.Start);
            }
        }
        return origin;
    }

    /// <summary>Sealed rows together with those in memory.</summary>
    public PageRows Whole(PageRows kept) => Loose.At(kept.Span.Start) is { } late ? kept.With(late) : kept;
}
