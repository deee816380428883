using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Tests;

public sealed class ParallelTests : IDisposable
{
    const int Ticks = 1500;
    const int Columns = 20;

    // Each tick of each column counts two events, one of them bad, and so does each late addition.
    static readonly EventCounts Two = new(2, 1);

    static readonly DateTimeOffset Start = Twins.Start;

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-ledger-").FullName;

    [Fact]
    public async Task Readers_see_whole_additions_while_rows_are_appended_sealed_and_thinned()
    {
        var settings = Twins.Thinned with { CachedRows = 500 };
        using var ledger = Ledger.Open(new RealDisk(_folder), settings);
        var columns = Enumerable.Range(0, Columns).Select(number => ledger.Column($"column/{number}")).ToArray();
        using var end = new CancellationTokenSource();
        // A thread each: they are to run at once, not when the pool gets to them.
        Task[] others =
        [
            Beside(() => TidyUntil(ledger, columns, end.Token)),
            Beside(() => ReadUntil(ledger, columns, seed: 1, end.Token)),
            Beside(() => ReadUntil(ledger, columns, seed: 2, end.Token)),
            Beside(() => ReadTogetherUntil(ledger, columns, end.Token)),
        ];
        var late = Append(ledger, columns, () => others.All(other => !other.IsFaulted));
        await end.CancelAsync();
        await Task.WhenAll(others);
        Assert.True(ledger.Recovery.IsWhole);
        ledger.Tidy(Start + Ticks.Seconds, CancellationToken.None);
        foreach (var column in columns)
        {
            var whole = ledger.Read(column, new Interval(Start, Start + Ticks.Seconds)).Counted;
            Assert.Equal(Ticks + late[column.Number], whole.Bad, 1e-6);
            Assert.Equal(2 * whole.Bad, whole.Total, 1e-6);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static Task Beside(Action work) => Task.Factory.StartNew(work, TaskCreationOptions.LongRunning);

    static int[] Append(Ledger ledger, ColumnId[] columns, Func<bool> isWell)
    {
        var random = new Random(3);
        var late = new int[columns.Length];
        for (var tick = 0; tick < Ticks && isWell(); tick++)
        {
            var now = Start + tick.Seconds;
            foreach (var column in columns)
            {
                ledger.Add(column, new Interval(now, now + 1.Seconds), Two, 1.Seconds, Origin.Scraped);
                if (random.Next(20) == 0)
                {
                    var at = Start + random.Next(tick + 1).Seconds;
                    ledger.Add(column, new Interval(at, at + 1.Seconds), Two, TimeSpan.Zero, Origin.Pushed);
                    late[column.Number]++;
                }
                ledger.Close(column, now + 1.Seconds);
            }
            ledger.Commit(now + 1.Seconds);
        }
        return late;
    }

    static void TidyUntil(Ledger ledger, ColumnId[] columns, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            if (ledger.Watermark(columns[^1]) is { } now)
            {
                ledger.Tidy(now, CancellationToken.None);
            }
        }
    }

    static void ReadUntil(Ledger ledger, ColumnId[] columns, int seed, CancellationToken end)
    {
        var random = new Random(seed);
        while (!end.IsCancellationRequested)
        {
            var column = columns[random.Next(columns.Length)];
            if (ledger.Watermark(column) is not { } known)
            {
                continue;
            }
            var window = Interval.Ending(known, random.Next(1, Ticks).Seconds);
            AssertWhole(ledger.Read(column, window));
            foreach (var point in ledger.ReadSeries(column, window, 50.Seconds))
            {
                Assert.Equal(2 * point.Counted.Bad, point.Counted.Total, 1e-6);
            }
        }
    }

    static void ReadTogetherUntil(Ledger ledger, ColumnId[] columns, CancellationToken end)
    {
        var batch = ledger.Windows();
        foreach (var column in columns)
        {
            batch.Add(column, 20.Seconds);
            batch.Add(column, 100.Seconds);
            batch.Add(column, 400.Seconds);
        }
        while (!end.IsCancellationRequested)
        {
            var table = batch.Read();
            for (var number = 0; number < batch.Count; number++)
            {
                AssertWhole(table[number]);
            }
        }
    }

    static void AssertWhole(WindowCounts read)
    {
        Assert.Equal(2 * read.Counted.Bad, read.Counted.Total, 1e-6);
        var known = read.Window.From < Start ? read.Window.Until - Start : read.Window.Length;
        Assert.Equal(known.TotalSeconds > 0 ? known.TotalSeconds : 0, read.Covered.TotalSeconds, 1e-6);
        Assert.True(read.Counted.Bad >= read.Covered.TotalSeconds - 1e-6);
    }
}
