using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Histories;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Histories;

/// <summary>Counts of an SLO that one column held until 01:00 and another one has held since.</summary>
public sealed class SloHistoryTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-history-").FullName;
    readonly Ledger.Ledger _ledger;
    readonly ColumnId _before;
    readonly ColumnId _after;
    readonly SloHistory _history;

    public SloHistoryTests()
    {
        _ledger = Leeway.Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = 1.Minutes });
        (_before, _after) = (_ledger.Column("before"), _ledger.Column("after"));
        _history = new SloHistory(
            _ledger,
            new Stretch(_before, _before, DateTimeOffset.MinValue, At(60)),
            new Stretch(_after, _after, At(60), DateTimeOffset.MaxValue)
        );
        // Both are counted all the time, as if another SLO had each of them.
        Add(_before, total: 120, bad: 12);
        Add(_after, total: 1200, bad: 600);
    }

    [Fact]
    public void A_window_over_the_edge_adds_what_each_column_counted_on_its_side()
    {
        var read = _history.Read(Span(50, 62));
        Assert.Equal(new EventCounts(10 + 20, 1 + 10), read.Counted, Nearly);
        Assert.Equal(12.Minutes, read.Covered);
        Assert.Equal(Span(50, 62), read.Window);
    }

    [Theory]
    [InlineData(10, 60, 50, 5)]
    [InlineData(60, 70, 100, 50)]
    [InlineData(60, 60, 0, 0)]
    public void A_window_on_one_side_of_the_edge_is_its_columns_own(
        double from,
        double until,
        double total,
        double bad
    ) => Assert.Equal(new EventCounts(total, bad), _history.Read(Span(from, until)).Counted, Nearly);

    [Fact]
    public void A_step_over_the_edge_adds_both_and_the_others_are_as_they_were()
    {
        var points = _history.ReadSeries(Span(45, 80), 10.Minutes);
        Assert.Equal([10, 5 + 50, 100, 50], points.Select(point => Math.Round(point.Counted.Total, 6)));
        Assert.Equal([10, 10, 10, 5], points.Select(point => point.Covered.TotalMinutes));
        Assert.Equal([Origins.Of(Origin.Scraped)], points.Select(point => point.Origins).Distinct());
    }

    [Fact]
    public void What_lies_before_a_history_that_begins_anew_is_not_known()
    {
        var fresh = new SloHistory(_ledger, new Stretch(_after, _after, At(60), DateTimeOffset.MaxValue));
        Assert.Equal(100, fresh.Read(Span(0, 70)).Counted.Total, 6);
        Assert.Equal(10.Minutes, fresh.Read(Span(0, 70)).Covered);
        Assert.Equal([0, 50], fresh.ReadSeries(Span(45, 65), 10.Minutes).Select(p => Math.Round(p.Counted.Total, 6)));
    }

    [Fact]
    public void Windows_that_begin_after_the_edge_are_plain()
    {
        Assert.False(_history.IsPlain);
        Assert.False(_history.IsPlainSince(At(59)));
        Assert.True(_history.IsPlainSince(At(60)));
        Assert.True(new SloHistory(_ledger, Stretch.Whole(_after, _after)).IsPlain);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static DateTimeOffset At(double minute) => Start + TimeSpan.FromMinutes(minute);

    static Interval Span(double from, double until) => new(At(from), At(until));

    static bool Nearly(EventCounts expected, EventCounts actual) =>
        Math.Abs(expected.Total - actual.Total) < 1e-6 && Math.Abs(expected.Bad - actual.Bad) < 1e-6;

    void Add(ColumnId column, double total, double bad)
    {
        _ledger.Add(column, Span(0, 120), new EventCounts(total, bad), 2.Hours, Origin.Scraped);
        _ledger.Close(column, At(120));
    }
}
