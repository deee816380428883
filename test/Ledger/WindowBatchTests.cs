using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

public sealed class WindowBatchTests
{
    [Fact]
    public void Windows_that_are_read_together_hold_what_each_holds_alone_however_long_ago_they_were_first_read()
    {
        using var ledger = Ledger.Open(new SimulatedDisk(), Twins.LongHead);
        var together = new WindowsTogether(ledger, ["api", "web"]);
        for (var minute = 0; minute < 40; minute++)
        {
            var now = Twins.Start + minute.Minutes;
            foreach (var (column, total) in new[] { (ledger.Column("api"), 60 + minute), (ledger.Column("web"), 120) })
            {
                ledger.Add(
                    column,
                    new Interval(now, now + 1.Minutes),
                    new EventCounts(total, minute),
                    1.Minutes,
                    Origin.Scraped
                );
                ledger.Close(column, now + 1.Minutes);
            }
            together.AssertSameAsAlone();
            ledger.Commit(now + 1.Minutes);
            ledger.Tidy(now + 1.Minutes, CancellationToken.None);
            together.AssertSameAsAlone();
        }
    }
}
