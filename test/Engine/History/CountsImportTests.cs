using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Collecting;
using Leeway.Engine.History;
using Leeway.Engine.Tests.Slicing;
using Leeway.Ledger;
using static Leeway.Engine.Tests.History.HistoryFolder;

namespace Leeway.Engine.Tests.History;

public sealed class CountsImportTests
{
    [Fact]
    public void Time_that_is_covered_keeps_its_counts_and_the_rest_is_filled()
    {
        using var folder = new HistoryFolder().Count(Start + 1.Minutes, 15.Seconds, total: 7, bad: 1);
        var outcome = folder.Import(
            Start + 1.Hours,
            Row(Start, 100, 2),
            Row(Start + 1.Minutes, 100, 2),
            Row(Start + 2.Minutes, 100, 2)
        );
        Assert.Equal((2, 1, new EventCounts(200, 4)), (outcome.Imported, outcome.Known, outcome.Counts));
        Assert.Equal(
            ["2026-03-01T12:00:00Z,100,2,60", "2026-03-01T12:01:00Z,7,1,15", "2026-03-01T12:02:00Z,100,2,60"],
            folder.Export(1.Minutes)
        );
    }

    [Fact]
    public void Imported_counts_say_where_they_came_from()
    {
        using var folder = new HistoryFolder();
        folder.Import(Start + 1.Hours, Row(Start, 100, 2));
        using var ledger = folder.Open();
        var point = ledger.ReadSeries(ledger.Column(Key), new Interval(Start, Start + 1.Minutes), 1.Minutes)[0];
        Assert.Equal("Imported", point.Origins.ToString());
        Assert.Equal(Start + 1.Minutes, ledger.Watermark(ledger.Column(Key)));
    }

    [Fact]
    public void Whole_events_stay_whole_in_every_tick()
    {
        using var folder = new HistoryFolder();
        folder.Import(Start + 1.Hours, Row(Start, 7, 3));
        Assert.Equal(
            [
                "2026-03-01T12:00:00Z,2,1,15",
                "2026-03-01T12:00:15Z,2,1,15",
                "2026-03-01T12:00:30Z,2,1,15",
                "2026-03-01T12:00:45Z,1,0,15",
            ],
            folder.Export(15.Seconds)
        );
    }

    [Fact]
    public void What_a_column_is_behind_is_left_to_its_counters()
    {
        using var folder = new HistoryFolder().Count(Start, 1.Minutes, total: 7, bad: 1);
        using (var ledger = folder.Open())
        {
            FollowedSince.Begin(ledger, ledger.Column(Key), Start);
            ledger.Commit(Start + 1.Minutes);
        }
        var outcome = folder.Import(Start + 1.Hours, Row(Start - 1.Hours, 5, 0), Row(Start + 5.Minutes, 100, 2));
        Assert.Equal((1, 1), (outcome.Imported, outcome.Counting));
        using var after = folder.Open();
        Assert.Equal(Start + 1.Minutes, after.Watermark(after.Column(Key)));
    }

    [Fact]
    public void What_is_older_than_anything_that_is_kept_is_skipped()
    {
        using var folder = new HistoryFolder();
        var now = Start + 1826.Days + 1.Minutes;
        var outcome = folder.Import(now, Row(Start, 5, 0), Row(Start + 1.Minutes, 5, 0));
        Assert.Equal((1, 1), (outcome.Imported, outcome.TooOld));
    }

    [Fact]
    public void An_import_thins_and_drops_nothing_for_it_does_not_know_how_long_the_server_keeps_counts()
    {
        using var folder = new HistoryFolder().Count(Start, 15.Seconds, total: 7, bad: 1);
        var now = Start + 3000.Days;
        using (var ledger = LedgerFolder.OpenToAdd(folder.Disk))
        {
            new CountsImport(ledger, folder.Settings, now).Run(Key, [Row(now - 1.Hours, 5, 0)]);
        }
        Assert.Equal("2026-03-01T12:00:00Z,7,1,15", folder.Export(15.Seconds, until: Start + 1.Hours)[0]);
    }

    [Fact]
    public void Of_short_ticks_too_counts_are_kept_for_years()
    {
        using var folder = new HistoryFolder(100.Milliseconds).Count(Start, 1.Minutes, total: 7, bad: 1);
        using var ledger = folder.Open();
        var now = Start + 1500.Days;
        ledger.Commit(now);
        ledger.Tidy(now, TestContext.Current.CancellationToken);
        ledger.Tidy(now, TestContext.Current.CancellationToken);
        Assert.NotNull(ledger.Beginning(ledger.Column(Key)));
    }

    [Fact]
    public void Rows_amid_a_tick_or_in_the_future_are_refused_with_their_lines()
    {
        using var folder = new HistoryFolder();
        using var ledger = folder.Open();
        var import = new CountsImport(ledger, folder.Settings, Start + 1.Hours);
        var problems = import.Check(
            [Row(Start + 5.Seconds, 1, 0) with { Line = 7 }, Row(Start + 59.5 * 1.Minutes, 1, 0) with { Line = 9 }],
            "a.csv"
        );
        Assert.Equal(
            [
                "a.csv:7:1: error: it is not the beginning of a tick; ticks of this ledger last 15s",
                "a.csv:9:1: error: its interval has not ended yet; leave out what is not over",
            ],
            problems.Select(problem => problem.ToString())
        );
    }

    [Theory]
    [InlineData("15s", null)]
    [InlineData("1d", null)]
    [InlineData("10s", "a step of 10s is not a whole number of the ledger's ticks; choose for example '--step 15s'")]
    [InlineData("2d", "a step of 2d is longer than a day; choose a shorter one")]
    public void A_step_is_a_whole_number_of_ticks_and_at_most_a_day(string step, string? trouble)
    {
        Assert.True(DurationText.TryParse(step, out var length));
        Assert.Equal(trouble, CountsStep.Trouble(new TickGrid(15.Seconds), length));
    }

    [Fact]
    public void Counts_by_the_hour_of_more_than_a_year_ago_go_into_coarse_blocks_and_come_out_again()
    {
        using var folder = new HistoryFolder();
        var now = Start + 500.Days;
        var hours = Enumerable.Range(0, 24 * 3).Select(hour => Row(Start + hour.Hours, 3600, hour, 1.Hours)).ToList();
        folder.Import(now, hours);
        var later = Row(Start - 1.Hours, 1, 1, 1.Hours);
        folder.Import(now, later);
        Assert.Equal(72 + 1, folder.Export(1.Hours).Count);
        Assert.Equal("2026-03-01T11:00:00Z,1,1,3600", folder.Export(1.Hours)[0]);
    }

    [Fact]
    public void Slices_are_cut_of_what_was_imported_while_nobody_cut()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));
        script.Count(10, 12, total: 20).Close(12).Commit(12);
        var import = new CountsImport(script.Ledger, new() { Tick = 15.Seconds }, SlicingScript.At(12));
        import.Run(script.Ledger.ColumnKeys[0], [Row(SlicingScript.At(8), 10, 10)]);
        script.Die().Close(12);
        Assert.Equal("1/1 1m, 0/0 0s, 0/1 1m", script.Slices(8, 11));
        Assert.DoesNotContain(script.Ledger.Entries.Keys, key => key.StartsWith("imported/", StringComparison.Ordinal));
    }
}
