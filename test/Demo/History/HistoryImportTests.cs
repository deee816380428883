using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Demo.History;
using Leeway.Demo.Traffic;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Demo.Tests.History;

/// <summary>The past in a real ledger.</summary>
public sealed class HistoryImportTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 34, 56, TimeSpan.Zero);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leeway-demo-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Thirty_days_until_the_last_tick_are_covered_without_a_gap_and_marked_as_generated()
    {
        using var ledger = Open();
        var shares = new List<double>();
        Assert.Equal(4, Import(ledger, shares.Add));
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
        var until = Now.AddSeconds(-1); // a tick lasts 5 s
        foreach (var objective in Objectives())
        {
            Assert.True(ledger.TryFindColumn(objective.Indicator.ColumnKey, out var column));
            Assert.Equal(until, ledger.Watermark(column));
            var days = ledger.ReadSeries(column, Interval.Ending(until, 30.Days), 1.Hours);
            Assert.Equal(720, days.Count);
            Assert.All(
                days,
                hour => Assert.Equal((1.Hours, Origins.Of(Origin.Generated)), (hour.Covered, hour.Origins))
            );
            Assert.All(days, hour => Assert.True(hour.Counted.Total > 0));
        }
    }

    [Fact]
    public void The_histogram_agrees_with_its_slo_in_every_hour_and_is_marked_as_generated()
    {
        using var ledger = Open();
        Import(ledger, _ => { });
        var range = Interval.Ending(Now.AddSeconds(-1), 30.Days);
        var indicator = Objectives().Single(objective => objective.Name == "search-latency").Indicator;
        var rule = LatencyRule.Of(indicator)!;
        var slo = Hours(ledger, indicator.ColumnKey, range);
        var buckets = ServiceProfile
            .Bounds.Append(double.PositiveInfinity)
            .ToDictionary(bound => bound, bound => Hours(ledger, rule.KeyOf(bound), range));
        // Counts are spread over ticks and summed up again: whole but for their last digits.
        const double Tolerance = 1e-5;
        for (var hour = 0; hour < slo.Count; hour++)
        {
            var counted = slo[hour].Counted;
            Assert.Equal(counted.Total, buckets[double.PositiveInfinity][hour].Counted.Total, Tolerance);
            Assert.Equal(counted.Total - counted.Bad, buckets[rule.Threshold][hour].Counted.Total, Tolerance);
            var upTo = buckets.OrderBy(bucket => bucket.Key).Select(bucket => bucket.Value[hour]).ToList();
            Assert.All(
                upTo.Zip(upTo.Skip(1)),
                pair => Assert.True(pair.First.Counted.Total <= pair.Second.Counted.Total + Tolerance)
            );
            Assert.Equal(Origins.Of(Origin.Generated), upTo[^1].Origins);
        }
    }

    Ledger.Ledger Open() => Ledger.Ledger.Open(new RealDisk(_folder.FullName), new LedgerSettings { Tick = 5.Seconds });

    static IReadOnlyList<Objective> Objectives() =>
        [.. ShopDocuments.Load().Configuration!.Objectives.Select(watched => watched.Objective)];

    static IReadOnlyList<SeriesPoint> Hours(Ledger.Ledger ledger, string key, Interval range)
    {
        Assert.True(ledger.TryFindColumn(key, out var column), key);
        return ledger.ReadSeries(column, range, 1.Hours);
    }

    static int Import(Ledger.Ledger ledger, Action<double> progress) =>
        HistoryImport.Run(ledger, Objectives(), seed: 1, Now, progress, TestContext.Current.CancellationToken);
}
