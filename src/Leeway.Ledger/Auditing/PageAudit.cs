using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Auditing;

/// <summary>Whether the rows of a page can be what was counted.</summary>
static class PageAudit
{
    // Covered seconds are sums of shares such as 19/20, whose last digits differ.
    const double SameSeconds = 1e-6;

    /// <summary>What is wrong with the page, to follow its name; null if nothing is.</summary>
    public static string? Trouble(PageRows page, BlockSlot slot)
    {
        if (page.Whole != slot.Whole)
        {
            return $"ends with {page.Whole}, and its slot says {slot.Whole}";
        }
        if (page.FirstTick - page.Span.Start != slot.First)
        {
            return $"begins at tick {page.FirstTick - page.Span.Start}, and its slot says {slot.First}";
        }
        var covered = 0.0;
        var end = page.Span.Start;
        for (var row = 1; row <= page.Kept; row++)
        {
            var sums = page.UpTo(row);
            if (!double.IsFinite(sums.Total) || !double.IsFinite(sums.Bad) || !double.IsFinite(sums.Covered))
            {
                return $"holds in row {row} what is no number: {sums}";
            }
            if (sums.Covered < covered - SameSeconds)
            {
                return $"covers less time at row {row} than before it: {sums.Covered} s after {covered} s";
            }
            if (page.EndOf(row) <= end)
            {
                return $"ends row {row} before it begins";
            }
            (covered, end) = (sums.Covered, page.EndOf(row));
        }
        return null;
    }
}
