using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

public sealed class ReadingTests
{
    static readonly DateTimeOffset Start = Twins.Start;

    [Fact]
    public void Edges_of_a_window_snap_down_to_tick_edges()
    {
        using var ledger = New();
        var column = ledger.Column("api");
        ledger.Add(
            column,
            new Interval(Start, Start + 10.Seconds),
            new EventCounts(100, 10),
            10.Seconds,
            Origin.Scraped
        );
        var read = ledger.Read(column, new Interval(Start + 1500.Milliseconds, Start + 3.Seconds));
        Assert.Equal(new Interval(Start + 1.Seconds, Start + 3.Seconds), read.Window);
        Assert.Equal(new EventCounts(20, 2), read.Counted);
        Assert.Equal(2.Seconds, read.Covered);
    }

    [Fact]
    public void Covered_time_is_never_more_than_the_window()
    {
        using var ledger = New();
        var column = ledger.Column("api");
        ledger.Add(column, new Interval(Start, Start + 1.Seconds), EventCounts.None, 1.Minutes, Origin.Scraped);
        Assert.Equal(1.Seconds, ledger.Read(column, new Interval(Start, Start + 1.Seconds)).Covered);
    }

    [Fact]
    public void A_step_names_the_origins_of_all_of_its_ticks_before_and_after_they_are_sealed()
    {
        using var ledger = New();
        var column = ledger.Column("api");
        var seam = Start + 1.Minutes;
        Add(Start, seam, Origin.Generated);
        Add(seam, seam + 1.Minutes, Origin.Scraped);
        string[] expected = ["Generated", "Generated, Scraped", "Scraped", "None"];
        Assert.Equal(expected, Names());
        ledger.Commit(Start + 1.Hours);
        ledger.Tidy(Start + 1.Hours, CancellationToken.None);
        Assert.Equal(expected, Names());

        void Add(DateTimeOffset from, DateTimeOffset until, Origin origin) =>
            ledger.Add(column, new Interval(from, until), new EventCounts(60, 0), until - from, origin);
        IEnumerable<string> Names() =>
            ledger
                .ReadSeries(column, new Interval(Start, Start + 160.Seconds), 40.Seconds)
                .Select(point => point.Origins.ToString());
    }

    [Fact]
    public void A_stretch_without_counts_is_exactly_nothing()
    {
        using var ledger = New();
        var column = ledger.Column("api");
        for (var minute = 0; minute < 60; minute += 5)
        {
            var from = Start + minute.Minutes;
            ledger.Add(
                column,
                new Interval(from, from + 7.Seconds),
                new EventCounts(1e9 / 3, 0.1),
                7.Seconds,
                Origin.Scraped
            );
        }
        ledger.Commit(Start + 1.Hours);
        ledger.Tidy(Start + 1.Hours, CancellationToken.None);
        for (var minute = 0; minute < 60; minute += 5)
        {
            var from = Start + minute.Minutes;
            var quiet = ledger.Read(column, new Interval(from + 7.Seconds, from + 5.Minutes));
            Assert.Equal((EventCounts.None, TimeSpan.Zero), (quiet.Counted, quiet.Covered));
        }
    }

    [Fact]
    public void A_longer_window_reads_no_more_bytes_and_allocates_no_more()
    {
        var disk = new SimulatedDisk();
        using var ledger = Ledger.Open(disk, Twins.Settings);
        var column = ledger.Column("api");
        for (var second = 0; second < 12_000; second += 7)
        {
            var span = new Interval(Start + second.Seconds, Start + (second + 7).Seconds);
            ledger.Add(column, span, new EventCounts(second, 1), 6.Seconds, Origin.Scraped);
        }
        ledger.Commit(Start + 13_000.Seconds);
        ledger.Tidy(Start + 13_000.Seconds, CancellationToken.None);
        Assert.True(disk.Names().Count > 190);
        var shorter = new Interval(Start + 11_000.Seconds, Start + 11_090.Seconds);
        var longer = new Interval(Start + 30.Seconds, Start + 11_090.Seconds);

        // A slot of 56 bytes and a page for each edge.
        Assert.InRange(BytesRead(shorter), 2 * 56, 3000);
        Assert.InRange(BytesRead(longer), 2 * 56, 3000);
        Assert.Equal(0, BytesRead(longer));
        Assert.Equal(Allocated(shorter), Allocated(longer));
        Assert.InRange(Allocated(longer), 0, 400);

        long BytesRead(Interval window)
        {
            var before = disk.BytesRead;
            ledger.Read(column, window);
            return disk.BytesRead - before;
        }

        long Allocated(Interval window)
        {
            ledger.Read(column, window);
            var before = GC.GetAllocatedBytesForCurrentThread();
            ledger.Read(column, window);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_series_has_at_most_11000_points()
    {
        using var ledger = New();
        var column = ledger.Column("api");
        var range = new Interval(Start, Start + 11_000.Seconds);
        Assert.Equal(11_000, ledger.ReadSeries(column, range, 1.Seconds).Count);
        var longer = new Interval(Start, Start + 11_001.Seconds);
        Assert.Throws<ArgumentException>(() => ledger.ReadSeries(column, longer, 1.Seconds));
        Assert.Throws<ArgumentException>(() => ledger.ReadSeries(column, range, 1500.Milliseconds));
    }

    [Fact]
    public void A_watermark_never_goes_back()
    {
        using var ledger = New();
        var column = ledger.Column("api");
        Assert.Null(ledger.Watermark(column));
        ledger.Close(column, Start + 5.Seconds);
        ledger.Close(column, Start);
        Assert.Equal(Start + 5.Seconds, ledger.Watermark(column));
        Assert.Throws<ArgumentException>(() => ledger.Close(column, Start + 5500.Milliseconds));
    }

    [Fact]
    public void A_forgotten_target_takes_its_series_along_and_their_numbers_are_not_used_again()
    {
        var disk = new SimulatedDisk();
        SeriesId forgotten;
        using (var ledger = Ledger.Open(disk, Twins.Settings))
        {
            forgotten = ledger.Series("east", "requests");
            ledger.SetSeries(forgotten, new SeriesCursor(1, 2, 3, 4));
            ledger.SetTarget("east", null);
            ledger.SetSeries(forgotten, new SeriesCursor(5, 6, 7, 8));
            Assert.False(ledger.TryGetSeries(forgotten, out _));
            ledger.Commit(Start);
            ledger.Tidy(Start, CancellationToken.None);
        }
        using var again = Ledger.Open(disk, Twins.Settings);
        Assert.NotEqual(forgotten, again.Series("east", "requests"));
        Assert.Empty(again.SeriesOf("east"));
    }

    [Fact]
    public void Late_counts_of_one_commit_rewrite_a_block_once()
    {
        var disk = new SimulatedDisk();
        using var ledger = Ledger.Open(disk, Twins.Settings);
        var column = ledger.Column("api");
        AddMany();
        AddMany();
        var blocks = disk.Names().Where(name => name.EndsWith(".lwb", StringComparison.Ordinal));
        Assert.Equal([$"block-{ledger.Grid.TickOf(Start)}-60-1.lwb"], blocks, StringComparer.Ordinal);
        Assert.Equal(40, ledger.Read(column, new Interval(Start, Start + 1.Minutes)).Counted.Total);

        void AddMany()
        {
            for (var second = 0; second < 20; second++)
            {
                var span = new Interval(Start + second.Seconds, Start + (second + 1).Seconds);
                ledger.Add(column, span, new EventCounts(1, 0), 1.Seconds, Origin.BackFilled);
            }
            ledger.Commit(Start + 1.Hours);
            ledger.Tidy(Start + 1.Hours, CancellationToken.None);
        }
    }

    static Ledger New() => Ledger.Open(new SimulatedDisk(), Twins.Settings);
}
