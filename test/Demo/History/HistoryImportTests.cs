using Leeway.Core.Time;
using Leeway.Demo.History;
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
        foreach (var key in ledger.ColumnKeys)
        {
            Assert.True(ledger.TryFindColumn(key, out var column));
            Assert.Equal(until, ledger.Watermark(column));
            var days = ledger.ReadSeries(column, Interval.Ending(until, 30.Days), 1.Hours);
            Assert.Equal(720, days.Count);
            Assert.All(days, hour => Assert.Equal((1.Hours, Origin.Generated), (hour.Covered, hour.Origin)));
            Assert.All(days, hour => Assert.True(hour.Counted.Total > 0));
        }
    }

    [Fact]
    public void A_ledger_that_has_a_past_keeps_it()
    {
        using (var ledger = Open())
        {
            Import(ledger, _ => { });
        }
        using var again = Open();
        var window = Interval.Ending(Now.AddSeconds(-1), 1.Days);
        Assert.True(again.TryFindColumn(again.ColumnKeys[0], out var column));
        var before = again.Read(column, window);
        Assert.Equal(0, Import(again, _ => { }));
        Assert.Equal(before, again.Read(column, window));
    }

    Ledger.Ledger Open() => Ledger.Ledger.Open(new RealDisk(_folder.FullName), new LedgerSettings { Tick = 5.Seconds });

    static int Import(Ledger.Ledger ledger, Action<double> progress) =>
        HistoryImport.Run(
            ledger,
            [.. ShopDocuments.Load().Configuration!.Objectives.Select(watched => watched.Objective)],
            seed: 1,
            Now,
            progress,
            TestContext.Current.CancellationToken
        );
}
