using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>Makes one coarse page of a column's finer ones: rows are dropped, and those that stay keep their sums.</summary>
static class Thinning
{
    // A column with more gaps than that is treated like one without: its rows lie on the steps alone.
    const int MostEdgesForEachRow = 4;

    // Shares of a tick are quotients; the last digits of equal ones may differ.
    const double SameShare = 1e-9;

    /// <param name="span">The coarse block.</param>
    /// <param name="finer">Pages that lie in it, in order of time; at least one.</param>
    public static PageRows Thin(BlockSpan span, IReadOnlyList<PageRows> finer)
    {
        var steps = Enumerable.Range(1, span.Rows).Select(rows => (int)(span.EndOf(rows) - span.Start)).ToArray();
        var edges = EdgesOfGaps(span, finer).Where(edge => edge % span.Step != 0).ToArray();
        var isUneven = edges.Length > 0 && edges.Length <= (long)MostEdgesForEachRow * span.Rows;
        int[] ends = isUneven ? [.. steps.Union(edges).Order()] : steps;
        var rows = new Sums[ends.Length];
        var origins = new byte[ends.Length];
        var (passed, at) = (Sums.Zero, 0);
        byte origin = 0;
        for (var row = 0; row < ends.Length; row++)
        {
            var from = span.Start + (row == 0 ? 0 : ends[row - 1]);
            var until = span.Start + ends[row];
            origin &= PageRows.IsRow - 1;
            while (at < finer.Count && finer[at].Span.End <= until)
            {
                origin = Latest(finer[at], from, until) ?? origin;
                passed += finer[at].Whole;
                at++;
            }
            rows[row] = passed;
            if (at < finer.Count)
            {
                origin = Latest(finer[at], from, until) ?? origin;
                rows[row] += finer[at].UpToEdge(until);
            }
            origins[row] = origin;
        }
        return new PageRows(span, rows, origins, isUneven ? ends : null);
    }

    static byte? Latest(PageRows page, long from, long until) =>
        page.LastAddition(page.RowsUntil(from), page.RowsUntil(until));

    // Where covered time begins, ends or changes its share, in ticks from the block's start.
    static IEnumerable<int> EdgesOfGaps(BlockSpan span, IReadOnlyList<PageRows> finer)
    {
        var before = double.NaN;
        foreach (var (from, share) in Shares(span, finer))
        {
            if (Math.Abs(share - before) > SameShare)
            {
                yield return (int)(from - span.Start);
            }
            before = share;
        }
    }

    // What share of each stretch is covered, from where on.
    static IEnumerable<(long From, double Share)> Shares(BlockSpan span, IReadOnlyList<PageRows> finer)
    {
        var at = span.Start;
        foreach (var page in finer)
        {
            if (page.Span.Start > at)
            {
                yield return (at, 0);
            }
            for (var row = 0; row < page.Kept; row++)
            {
                var (from, until) = (page.EndOf(row), page.EndOf(row + 1));
                yield return (from, (page.UpTo(row + 1).Covered - page.UpTo(row).Covered) / (until - from));
            }
            at = page.Span.End;
            if (page.EndOf(page.Kept) < at)
            {
                yield return (page.EndOf(page.Kept), 0);
            }
        }
        if (at < span.End)
        {
            yield return (at, 0);
        }
    }
}
