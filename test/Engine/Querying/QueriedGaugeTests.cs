using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Querying;
using Leeway.Engine.Tests.Collecting;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Querying;

/// <summary>Gauges that a server was asked for: its samples are readings, as pages would be.</summary>
public sealed class QueriedGaugeTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-queried-").FullName;
    readonly Ledger.Ledger _ledger;

    public QueriedGaugeTests() =>
        _ledger = Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = 15.Seconds });

    [Fact]
    public void A_target_that_did_not_answer_the_server_is_a_bad_reading_and_its_time_is_covered()
    {
        var read = Count(GaugeScript.Indicator("count(up)", "count(up == 0)"), Samples("up", 1, 0, 0, 1));
        Assert.Equal(new EventCounts(4, 2), read.Counted);
        Assert.Equal(60.Seconds, read.Covered);
    }

    [Fact]
    public void Another_gauge_is_not_covered_while_its_target_does_not_answer()
    {
        var read = Count(
            GaugeScript.Indicator("count(x)", "count(x > 5)"),
            Samples("up", 1, 1, 0, 1, 1),
            Samples("x", 7, 7, double.NaN, 7, 1)
        );
        Assert.Equal(new EventCounts(3, 2), read.Counted);
        Assert.Equal(45.Seconds, read.Covered);
    }

    [Fact]
    public void What_is_asked_for_twice_is_read_once()
    {
        var up = Samples("up", 1, 0, 1);
        var indicator = GaugeScript.Indicator("count(up)", "count(up == 0)");
        Assert.Equal(new EventCounts(3, 1), Count(indicator, up, up).Counted);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    WindowCounts Count(Indicator indicator, params SampledSeries[] series)
    {
        var column = Column(indicator);
        var source = new QuerySource { Name = "server", Url = new Uri("http://localhost:9090/") };
        new SampleCounter(_ledger, column, source).Count(series, Start, Start.AddMinutes(5));
        return _ledger.Read(column.Id, new Interval(Start.AddMinutes(-5), Start.AddMinutes(5)));
    }

    CollectedColumn Column(Indicator indicator) => new(_ledger.Column(indicator.ColumnKey), indicator);

    static SampledSeries Samples(string name, params double[] values) =>
        new(
            new LabelSet([new(LabelSet.MetricNameLabel, name), new("job", "app"), new("instance", "a")]),
            [.. values.Select((_, n) => Start.AddSeconds((15 * n) + 1).ToUnixTimeMilliseconds())],
            values
        );
}
