using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Bench.Ledgers;

/// <summary>Makes a ledger's folder with a long past: blocks as years of running would have left them.</summary>
/// <remarks>A few hundred columns' pages are drawn and given to all columns in turn: drawing billions of rows would take hours.</remarks>
static class Past
{
    const int Drawn = 250;

    public static TimeSpan Tick { get; } = 15.Seconds;

    public static LedgerSettings Settings { get; } = new() { Tick = Tick };

    /// <summary>The end of the past, on the edge of a block of each length.</summary>
    public static DateTimeOffset End { get; } = DateTimeOffset.UnixEpoch + TimeSpan.FromDays(32 * 640);

    /// <param name="load">How much of it.</param>
    /// <param name="keyOf">The keys of the columns by number.</param>
    public static void Make(LedgerLoad load, Func<int, string>? keyOf = null)
    {
        if (Directory.Exists(load.Folder))
        {
            Directory.Delete(load.Folder, recursive: true);
        }
        var disk = new RealDisk(load.Folder);
        using (var ledger = Ledger.Ledger.Open(disk, Settings))
        {
            for (var column = 0; column < load.Columns; column++)
            {
                ledger.Close(ledger.Column(keyOf?.Invoke(column) ?? $"column/{column}"), End);
            }
            ledger.Commit(End);
        }
        var shelf = new BlockShelf(disk, Tick, cachedRows: 0);
        var grid = new TickGrid(Tick);
        var fine = Math.Min(4, load.Days);
        for (var day = load.Days - (load.Days % 2); day > fine; day -= 2)
        {
            Write(shelf, new BlockSpan(grid.TickOf(End - TimeSpan.FromDays(day)), 2 * 5760, Step: 4), load.Columns);
        }
        for (var hour = fine * 24; hour > 0; hour -= 2)
        {
            Write(shelf, new BlockSpan(grid.TickOf(End - TimeSpan.FromHours(hour)), 480, Step: 1), load.Columns);
        }
        shelf.Dispose();
    }

    /// <summary>One draw of the counts of some ticks: from 0.1 to 1,000 requests a second by the column, a few of them bad.</summary>
    public static EventCounts Draw(Random random, int column, int ticks)
    {
        var rate = Math.Pow(10, -1 + (4 * (column % 97 / 97.0)));
        var mean = rate * Tick.TotalSeconds * ticks;
        var total = Math.Max(
            0,
            Math.Round(mean + (Math.Sqrt(mean) * (random.NextDouble() + random.NextDouble() - 1) * 2.4))
        );
        var bad = Math.Floor((total * Math.Pow(10, -4 + (2 * (column % 89 / 89.0)))) + random.NextDouble());
        return new EventCounts(total, Math.Min(bad, total));
    }

    /// <summary>What a sealed block of latency SLIs takes: of each its own column, and one for each bucket.</summary>
    public static double BytesPerTickWithBuckets(int buckets)
    {
        const int Slis = 200;
        var span = new BlockSpan(0, 480, Step: 1);
        var writer = new BlockWriter(span);
        var random = new Random(7);
        var number = 0;
        for (var sli = 0; sli < Slis; sli++)
        {
            var tracks = LayoutBench.Draw(random, sli, buckets);
            writer.Add(
                new ColumnId(number++),
                PageOf(span, tick => (tracks[0][tick], tracks[1][tick], tracks[2][tick]))
            );
            foreach (var bucket in tracks[3..])
            {
                writer.Add(new ColumnId(number++), PageOf(span, tick => (bucket[tick], 0, 0)));
            }
        }
        return writer.Finish(Tick, 0, 1).Length / (double)(Slis * span.Ticks);
    }

    static PageRows PageOf(BlockSpan span, Func<int, (long Total, long Bad, long Covered)> read)
    {
        var (rows, origins, sums) = (new Sums[span.Rows], new byte[span.Rows], Sums.Zero);
        for (var row = 0; row < rows.Length; row++)
        {
            var (total, bad, covered) = read(row);
            rows[row] = sums += new Sums(total, bad, covered);
        }
        origins.AsSpan().Fill((byte)Origin.Scraped | PageRows.IsRow);
        return new PageRows(span, rows, origins);
    }

    static void Write(BlockShelf shelf, BlockSpan span, int columns)
    {
        var random = new Random((int)(span.Start % 1_000_003));
        var model = new BlockWriter(span);
        var pages = Enumerable
            .Range(0, Math.Min(Drawn, columns))
            .Select(column => PageOf(random, column, span))
            .ToArray();
        for (var column = 0; column < pages.Length; column++)
        {
            model.Add(new ColumnId(column), pages[column]);
        }
        for (var column = pages.Length; column < columns; column++)
        {
            model.Repeat(new ColumnId(column), column % Drawn);
        }
        shelf.Put(shelf.Prepare(model, appliedThrough: 1), change => change());
    }

    static PageRows PageOf(Random random, int column, BlockSpan span)
    {
        var rows = new Sums[span.Rows];
        var sums = Sums.Zero;
        for (var row = 0; row < rows.Length; row++)
        {
            var counts = Draw(random, column, span.Step);
            sums += new Sums(counts.Total, counts.Bad, span.Step * Tick.TotalSeconds);
            rows[row] = sums;
        }
        var origins = new byte[rows.Length];
        origins.AsSpan().Fill((byte)Origin.Scraped | PageRows.IsRow);
        return new PageRows(span, rows, origins);
    }
}
