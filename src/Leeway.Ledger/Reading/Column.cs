using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>One column: its name, how far it is known, and its counts.</summary>
sealed class Column(ColumnId id, string key, LooseSpans spans)
{
    (Column Column, long Since)? _leader;

    public ColumnId Id => id;

    public string Key => key;

    public LoosePages Loose { get; } = new(spans);

    /// <summary>The first tick that is not closed; null if none was ever closed.</summary>
    public long? ClosedUntil { get; private set; }

    /// <summary>The same of its leader, if it has one.</summary>
    public long? KnownUntil => _leader is { } leader ? leader.Column.KnownUntil : ClosedUntil;

    public bool IsLed => _leader is not null;

    /// <summary>From now on the column is known as far as its leader is, and covered as that is from a tick on.</summary>
    public void Follow(Column leader, long since) => _leader = (leader, since);

    /// <summary>The leader's covered seconds between two edges, as far as it leads.</summary>
    public double LedBetween(Archive archive, long from, long until) =>
        _leader is var (column, since) && since < until
            ? column.Between(archive, Math.Max(from, since), until).Covered
            : 0;

    /// <summary>True if the leader's covered time counts from this edge on.</summary>
    public bool IsLedFrom(long edge) => _leader?.Since <= edge;

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

    /// <summary>What was added to the ticks <c>[from, until)</c>; of a row that an edge lies in, its share.</summary>
    public Sums Between(Archive archive, long from, long until)
    {
        var sums = archive.Between(id.Number, from, until) + Loose.Between(from, until);
        return IsLed ? sums with { Covered = LedBetween(archive, from, until) } : sums;
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
        var origins =
            _leader is var (leader, since) && since < until
                ? leader.OriginsBetween(archive, Math.Max(from, since), until)
                : Origins.None;
        foreach (var block in archive.Within(from, until))
        {
            if (block.Page(id.Number) is { } page)
            {
                origins |= Whole(page).OriginsBetween(from, until);
            }
        }
        foreach (var page in Loose.All)
        {
            // Where rows are on disk too, these were looked at above, together with them.
            if (archive.At(page.Span.Start)?.Has(id.Number) is not true)
            {
                origins |= page.OriginsBetween(from, until);
            }
        }
        return origins;
    }

    /// <summary>Sealed rows together with those in memory.</summary>
    PageRows Whole(PageRows kept) => Loose.At(kept.Span.Start) is { } late ? kept.With(late) : kept;
}
