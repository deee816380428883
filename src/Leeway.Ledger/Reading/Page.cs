using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>One column in one block: the rows that are sealed, and those in memory that are added to them.</summary>
/// <remarks>In the head all rows are in memory; behind it only late counts are, from their addition to their commit.</remarks>
sealed class Page(long block)
{
    public long Block => block;

    /// <summary>The sums of all pages before this one.</summary>
    public Sums Before { get; set; }

    public SealedPage? Sealed { get; set; }

    public PageRows? Loose { get; set; }

    public Sums Whole => (Sealed?.Whole ?? Sums.Zero) + (Loose?.Whole ?? Sums.Zero);

    public int FirstRow => Math.Min(Sealed?.FirstRow ?? int.MaxValue, Loose?.FirstRow ?? int.MaxValue);

    /// <summary>The sums of the block's first <paramref name="ticks"/> ticks.</summary>
    public Sums UpTo(int ticks) =>
        ticks == 0 ? Sums.Zero : (Sealed?.Row(ticks - 1) ?? Sums.Zero) + (Loose?[ticks - 1] ?? Sums.Zero);

    /// <summary>The origins of the block's ticks <c>[first, end)</c>.</summary>
    public Origins OriginsOf(int first, int end) =>
        (Sealed, Loose) switch
        {
            _ when first >= end => Origins.None,
            (null, null) => Origins.None,
            ({ } rows, null) => rows.OriginsOf(first, end),
            (null, { } rows) => rows.OriginsOf(first, end),
            _ => Merged()!.OriginsOf(first, end),
        };

    /// <summary>Sealed rows and those in memory in one; null if there are neither.</summary>
    public PageRows? Merged()
    {
        if (Sealed is not { } kept)
        {
            return Loose;
        }
        var rows = kept.Load();
        if (Loose is not null)
        {
            rows.Add(Loose);
        }
        return rows;
    }
}
