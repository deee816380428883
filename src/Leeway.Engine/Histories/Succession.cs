using Leeway.Core.Objectives;
using Leeway.Ledger;

namespace Leeway.Engine.Histories;

/// <summary>What becomes of an SLO's history when its document changes.</summary>
static class Succession
{
    /// <summary>Older revisions are forgotten; what they counted stays.</summary>
    public const int RevisionsKept = 200;

    /// <summary>Counts of SLIs that were changed that many times ago are read no more.</summary>
    public const int StretchesKept = 1000;

    /// <summary>The revisions with the one that is in force from its beginning on; the same list if nothing changed.</summary>
    public static IReadOnlyList<Revision> Next(IReadOnlyList<Revision> before, Revision now)
    {
        var last = before[^1];
        if (now.IsSameAs(last))
        {
            return before;
        }
        if (now.Since > last.Since)
        {
            return [.. before.TakeLast(RevisionsKept - 1), now];
        }
        // The last one was never in force, or the clock was set back: this one is in its place.
        now = now with
        {
            Since = last.Since,
        };
        return before.Count > 1 && now.IsSameAs(before[^2]) ? [.. before.SkipLast(1)] : [.. before.SkipLast(1), now];
    }

    /// <summary>The stretches with the one that goes on; the same list if nothing changed.</summary>
    /// <param name="before">All of them, in order.</param>
    /// <param name="now">From the edge of the change.</param>
    /// <param name="startsAnew">True if what was counted before a change is not to be read.</param>
    /// <param name="watermark">Until when a column is known.</param>
    public static IReadOnlyList<Stretch> Next(
        IReadOnlyList<Stretch> before,
        Stretch now,
        bool startsAnew,
        Func<ColumnId, DateTimeOffset?> watermark
    )
    {
        var current = before[^1];
        if (current.Column == now.Column)
        {
            return before;
        }
        if (startsAnew)
        {
            return [now];
        }
        // Slices are cut from the events as far back as those are known, so another way of counting them has the same past.
        if (current.Source == now.Source)
        {
            return Join(before.SkipLast(1), now with { From = current.From });
        }
        // The new column is read from where the knowledge of the old one ends. If that never knew anything, it never was.
        return watermark(current.Column) is { } known && known > current.From
            ? Join([.. before.SkipLast(1), current with { Until = known }], now with { From = known })
            : Join(before.SkipLast(1), now with { From = current.From });
    }

    static IReadOnlyList<Stretch> Join(IEnumerable<Stretch> before, Stretch now)
    {
        var kept = before.TakeLast(StretchesKept - 1).ToList();
        return kept is [.., var last] && last.Column == now.Column
            ? [.. kept.SkipLast(1), now with { From = last.From }]
            : [.. kept, now];
    }
}
