using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Histories;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Adjusting;

/// <summary>Adjustments of an SLO whose counts one column held until 01:00, one event a minute, and another one since, ten a minute.</summary>
public sealed class AdjustedStretchesTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-adjusted-").FullName;
    readonly Ledger.Ledger _ledger;

    public AdjustedStretchesTests() =>
        _ledger = Leeway.Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = 1.Minutes });

    [Fact]
    public void An_exclusion_over_the_edge_takes_from_each_column_what_it_counted_on_its_side()
    {
        var history = Adjusted(Span(50, 62), new AdjustmentEffect.Exclude());
        Assert.Equal(new EventCounts(50 + (58 * 10), 0), Rounded(history.Read(Span(0, 120))));
        Assert.Equal(new EventCounts(60 + (60 * 10), 0), Rounded(history.Unadjusted.Read(Span(0, 120))));
        Assert.Equal([40, 10 + 180], history.ReadSeries(Span(0, 80), 40.Minutes).Select(Total));
    }

    [Fact]
    public void A_correction_over_the_edge_stands_for_both()
    {
        var correction = new AdjustmentEffect.Correct(new CountCorrection.Set(24), null);
        Assert.Equal(50 + 24 + (58 * 10), Rounded(Adjusted(Span(50, 62), correction).Read(Span(0, 120))).Total);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static Interval Span(int from, int until) => new(Start + from.Minutes, Start + until.Minutes);

    static double Total(SeriesPoint point) => Math.Round(point.Counted.Total, 6);

    static EventCounts Rounded(WindowCounts window) =>
        new(Math.Round(window.Counted.Total, 6), Math.Round(window.Counted.Bad, 6));

    SloHistory Adjusted(Interval span, AdjustmentEffect effect)
    {
        var (before, after) = (_ledger.Column("before"), _ledger.Column("after"));
        _ledger.Add(before, Span(0, 120), new EventCounts(120, 0), 2.Hours, Origin.Scraped);
        _ledger.Add(after, Span(0, 120), new EventCounts(1200, 0), 2.Hours, Origin.Scraped);
        _ledger.Close(before, Start + 2.Hours);
        _ledger.Close(after, Start + 2.Hours);
        return new SloHistory(
            _ledger,
            new Stretch(before, before, DateTimeOffset.MinValue, Start + 1.Hours),
            new Stretch(after, after, Start + 1.Hours, DateTimeOffset.MaxValue)
        )
        {
            Adjustments = new SloAdjustments([Some.Adjustment("a", span, effect)], 1.Minutes),
        };
    }
}
