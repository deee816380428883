using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Histories;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Adjusting;

/// <summary>An exclusion of a time of which only hourly rows are left: each hour had 60 events, and six bad ones in the first ten minutes.</summary>
public sealed class CoarseRowsTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-coarse-").FullName;
    readonly Ledger.Ledger _ledger;
    readonly ColumnId _column;

    public CoarseRowsTests()
    {
        _ledger = Leeway.Ledger.Ledger.Open(
            new RealDisk(_folder),
            new LedgerSettings
            {
                Tick = 1.Minutes,
                Retention = new Retention(1.Days, [new Resolution(1.Hours, 365.Days, BlockLength: 1.Days)]),
            }
        );
        _column = _ledger.Column("requests");
        for (var at = Start; at < Start + 6.Days; at += 1.Hours)
        {
            Add(at, at + 10.Minutes, total: 10, bad: 6);
            Add(at + 10.Minutes, at + 1.Hours, total: 50, bad: 0);
            _ledger.Close(_column, at + 1.Hours);
            _ledger.Commit(at + 1.Hours);
            _ledger.Tidy(at + 1.Hours, CancellationToken.None);
        }
        Assert.Equal(
            Start + 5.Hours,
            _ledger.Read(_column, new Interval(Start + 5.Hours + 30.Minutes, Start + 1.Days)).Window.From
        );
    }

    [Fact]
    public void Whole_hours_are_excluded_exactly() =>
        Assert.Equal(new EventCounts(22 * 60, 22 * 6), FirstDay(Start + 5.Hours, Start + 7.Hours));

    [Fact]
    public void Of_an_hour_that_is_excluded_in_part_its_share_by_time_is_left() =>
        Assert.Equal(new EventCounts(23.5 * 60, 23.5 * 6), FirstDay(Start + 5.Hours, Start + 5.Hours + 30.Minutes));

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    EventCounts FirstDay(DateTimeOffset from, DateTimeOffset until)
    {
        var history = new SloHistory(_ledger, Stretch.Whole(_column, _column))
        {
            Adjustments = new SloAdjustments([Some.Exclusion(new Interval(from, until))], 1.Minutes),
        };
        var counted = history.Read(new Interval(Start, Start + 1.Days)).Counted;
        return new EventCounts(Math.Round(counted.Total, 6), Math.Round(counted.Bad, 6));
    }

    void Add(DateTimeOffset from, DateTimeOffset until, double total, double bad) =>
        _ledger.Add(_column, new Interval(from, until), new EventCounts(total, bad), until - from, Origin.Scraped);
}
