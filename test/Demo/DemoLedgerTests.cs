using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Demo.Tests;

/// <summary>A demo's ledger is there with its past or not at all.</summary>
public sealed class DemoLedgerTests : IDisposable
{
    static readonly LedgerSettings Settings = new() { Tick = 5.Seconds };
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly DirectoryInfo _given = Directory.CreateTempSubdirectory("leeway-demo-test-");

    public void Dispose() => _given.Delete(recursive: true);

    DemoLedger Place => new(Path.Combine(_given.FullName, "ledger"));

    [Fact]
    public void What_was_interrupted_is_forgotten_and_begun_anew()
    {
        Assert.Throws<OperationCanceledException>(() =>
            Place.Begin(
                Settings,
                ledger =>
                {
                    Add(ledger, 7);
                    throw new OperationCanceledException();
                }
            )
        );
        Assert.False(Place.IsThere);
        Place.Begin(Settings, ledger => Add(ledger, 1));
        Assert.True(Place.IsThere);
        Assert.False(Directory.Exists(Place.Unfinished));
        using var whole = Ledger.Ledger.Open(new RealDisk(Place.Folder), Settings);
        Assert.Equal(1, whole.Read(whole.Column("one"), Interval.Ending(Noon + 5.Seconds, 5.Seconds)).Counted.Total);
    }

    [Fact]
    public void An_empty_folder_is_no_ledger_and_not_in_the_way()
    {
        Directory.CreateDirectory(Place.Folder);
        Assert.False(Place.IsThere);
        Place.Begin(Settings, ledger => Add(ledger, 1));
        Assert.True(Place.IsThere);
    }

    [Fact]
    public void What_another_demo_is_just_making_is_left_alone()
    {
        using var another = Ledger.Ledger.Open(new RealDisk(Place.Unfinished), Settings);
        Add(another, 1);
        Assert.Throws<LedgerException>(() => Place.Begin(Settings, ledger => Add(ledger, 2)));
        Assert.NotEmpty(new RealDisk(Place.Unfinished).Names());
    }

    static void Add(Ledger.Ledger ledger, double total)
    {
        ledger.Add(
            ledger.Column("one"),
            new Interval(Noon, Noon + 5.Seconds),
            new EventCounts(total, 0),
            5.Seconds,
            Origin.Generated
        );
        ledger.Commit(Noon);
    }
}
