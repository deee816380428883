using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Tests;

public sealed class ThinningTests
{
    [Fact]
    public void The_row_at_which_a_gap_begins_is_kept_amid_coarse_rows()
    {
        var fine = new PageRows(new BlockSpan(0, 480, 1));
        fine.Add(0, 101, new Sums(1, 0, 15), Origin.Scraped);
        var coarse = Thinning.Thin(new BlockSpan(0, 480, 4), [fine]);
        Assert.Equal(101, coarse.EndOf(coarse.RowsUntil(101)));
        Assert.Equal(101, coarse.UpToEdge(101).Total);
    }
}
