using Leeway.Core.Time;
using Leeway.Engine.History;
using Leeway.Ledger;
using static Leeway.Engine.Tests.History.HistoryFolder;

namespace Leeway.Engine.Tests.History;

public sealed class CountsExportTests
{
    [Fact]
    public void Intervals_begin_at_whole_steps_and_those_without_data_are_left_out()
    {
        using var folder = new HistoryFolder()
            .Count(Start + 30.Seconds, 1.Minutes, total: 4, bad: 0)
            .Count(Start + 10.Minutes, 1.Minutes, total: 8, bad: 2);
        Assert.Equal(
            ["2026-03-01T12:00:00Z,2,0,30", "2026-03-01T12:01:00Z,2,0,30", "2026-03-01T12:10:00Z,8,2,60"],
            folder.Export(1.Minutes)
        );
    }

    [Fact]
    public void A_range_snaps_down_to_steps_and_ends_where_the_column_is_known()
    {
        using var folder = new HistoryFolder().Count(Start, 10.Minutes, total: 100, bad: 10);
        Assert.Equal(
            ["2026-03-01T12:02:00Z,10,1,60", "2026-03-01T12:03:00Z,10,1,60"],
            folder.Export(1.Minutes, Start + 2.Minutes + 45.Seconds, Start + 4.Minutes + 59.Seconds)
        );
        Assert.Equal(10, folder.Export(1.Minutes, Start - 1.Days, Start + 1.Days).Count);
        Assert.Empty(folder.Export(1.Minutes, Start + 1.Days, Start + 2.Days));
    }

    [Fact]
    public void What_does_not_fit_one_interval_goes_over_to_the_next()
    {
        using var folder = new HistoryFolder()
            .Count(Start, 1.Minutes, total: 10, bad: -2)
            .Count(Start + 1.Minutes, 1.Minutes, total: 10, bad: 5)
            .Count(Start + 2.Minutes, 1.Minutes, total: 1, bad: 4)
            .Count(Start + 3.Minutes, 1.Minutes, total: 10, bad: 0);
        Assert.Equal(
            [
                "2026-03-01T12:00:00Z,10,0,60",
                "2026-03-01T12:01:00Z,10,3,60",
                "2026-03-01T12:02:00Z,1,1,60",
                "2026-03-01T12:03:00Z,10,3,60",
            ],
            folder.Export(1.Minutes)
        );
    }

    [Fact]
    public void A_ledger_that_is_open_is_exported_as_of_its_last_commit()
    {
        using var folder = new HistoryFolder().Count(Start, 1.Minutes, total: 10, bad: 2);
        using var ledger = folder.Open();
        ledger.Add(ledger.Column(Key), new Interval(Start, Start + 1.Minutes), new(5, 5), 1.Minutes, Origin.Scraped);
        Assert.Equal(["2026-03-01T12:00:00Z,10,2,60"], folder.Export(1.Minutes));
    }

    [Fact]
    public void Blocks_that_are_replaced_meanwhile_are_looked_for_again()
    {
        using var folder = new HistoryFolder(1.Seconds);
        folder.Count(Start, 4.Hours, total: 4 * 3600, bad: 0);
        using var export = new CountsExport(folder.Disk, Key);
        using var rows = export.Rows(null, null, 1.Seconds).GetEnumerator();
        Assert.True(rows.MoveNext());
        folder.Count(Start + 4.Hours, 4.Hours, total: 4 * 3600, bad: 0);
        folder.Count(Start + 60.Days, 1.Hours, total: 3600, bad: 0);
        folder.Count(Start + 60.Days, 1.Hours, total: 3600, bad: 0);
        var count = 1;
        while (rows.MoveNext())
        {
            count++;
        }
        Assert.Equal(4 * 3600, count);
    }

    [Fact]
    public void A_column_that_there_is_not_is_refused()
    {
        using var folder = new HistoryFolder().Count(Start, 1.Minutes, total: 10, bad: 2);
        Assert.Throws<LedgerException>(() => new CountsExport(folder.Disk, "web"));
    }
}
