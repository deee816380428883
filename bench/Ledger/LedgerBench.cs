using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Bench.Ledgers;

/// <summary>The ledger at scale: what a tick, a read, a start, a byte and an SLO cost.</summary>
static class LedgerBench
{
    const int Head = 480;

    public static void Run(LedgerLoad load)
    {
        var report = new Report("ledger");
        Console.WriteLine(Machine.Description);
        Console.WriteLine($"{load.Columns:N0} columns, {load.Series:N0} series, {load.Days} days");
        report.Add("make the past", Meter.Wall(() => Past.Make(load)) / 1000, "s");
        report.Add("disk", Directory.EnumerateFiles(load.Folder).Sum(path => new FileInfo(path).Length) / 1e6, "MB");
        report.Add("disk per column and tick, rows of a tick", BytesPerTick(load, 480), "bytes", 4);
        report.Add("the same of a latency SLI with 12 buckets", Past.BytesPerTickWithBuckets(12), "bytes", 16);
        var empty = Machine.AnonymousMegabytes();
        Ledger.Ledger ledger = null!;
        report.Add(
            "open",
            Meter.Wall(() => ledger = Ledger.Ledger.Open(new RealDisk(load.Folder), Past.Settings)) / 1000,
            "s",
            2
        );
        var opened = Machine.AnonymousMegabytes();
        report.Add("memory when opened, less that of the empty process", opened - empty, "MB");
        using (ledger)
        {
            var columns = Enumerable.Range(0, load.Columns).Select(number => new ColumnId(number)).ToArray();
            var now = Live(ledger, columns, Past.End, Head);
            report.Add("memory with the head full", Machine.AnonymousMegabytes() - empty, "MB");
            report.Add(
                "the same for each 1,000 columns",
                (Machine.AnonymousMegabytes() - empty) / load.Columns * 1000,
                "MB",
                30
            );
            now = Windows(report, ledger, columns, now);
            now = Append(report, ledger, columns, load, now);
            Reads(report, ledger, columns, now);
        }
        report.Keep();
    }

    // Ticks without series, to fill the head.
    static DateTimeOffset Live(Ledger.Ledger ledger, ColumnId[] columns, DateTimeOffset from, int ticks)
    {
        var random = new Random(2);
        var now = from;
        for (var tick = 0; tick < ticks; tick++)
        {
            Count(ledger, columns, random, now);
            now += Past.Tick;
            ledger.Commit(now);
            ledger.Tidy(now, CancellationToken.None);
        }
        return now;
    }

    // Four tiers of two windows each, and the window of the SLO.
    static DateTimeOffset Windows(Report report, Ledger.Ledger ledger, ColumnId[] columns, DateTimeOffset from)
    {
        TimeSpan[] lengths = [1.Hours, 5.Minutes, 6.Hours, 30.Minutes, 1.Days, 2.Hours, 3.Days, 6.Hours, 28.Days];
        var batch = ledger.Windows();
        foreach (var column in columns)
        {
            foreach (var length in lengths)
            {
                batch.Add(column, length);
            }
        }
        report.Add(
            "read all windows of all columns for the first time, processor",
            Meter.Cpu(() => batch.Read()),
            "ms"
        );
        var random = new Random(5);
        var now = from;
        var cpus = new List<double>();
        for (var tick = 0; tick < 100; tick++)
        {
            Count(ledger, columns, random, now);
            now += Past.Tick;
            ledger.Commit(now);
            ledger.Tidy(now, CancellationToken.None);
            cpus.Add(Meter.Cpu(() => batch.Read()));
        }
        report.Add(
            $"read 9 windows of each of {columns.Length:N0} columns, a tick, processor, mean",
            cpus.Average(),
            "ms"
        );
        report.Add("the same, median", Middle(cpus), "ms");
        var again = Meter.Median(21, _ => Meter.Cpu(() => batch.Read()));
        report.Add("the same with edges decoded", again, "ms", 5);
        report.Add("memory with the edges of all windows", Machine.AnonymousMegabytes(), "MB");
        GC.KeepAlive(batch);
        return now;
    }

    static DateTimeOffset Append(
        Report report,
        Ledger.Ledger ledger,
        ColumnId[] columns,
        LedgerLoad load,
        DateTimeOffset from
    )
    {
        var random = new Random(3);
        var targets = Math.Max(1, load.Series / 500);
        var series = Enumerable
            .Range(0, load.Series)
            .Select(number =>
                ledger.Series($"target/{number % targets}", $"requests{{code=\"200\",path=\"/{number}\"}}")
            )
            .ToArray();
        var values = new double[series.Length];
        var now = from;
        Tick();
        Tick();
        var (walls, cpus) = (new List<double>(), new List<double>());
        for (var tick = 0; tick < 15; tick++)
        {
            cpus.Add(Meter.Cpu(() => walls.Add(Meter.Wall(Tick))));
        }
        report.Add(
            $"append a tick of {columns.Length:N0} columns and {series.Length:N0} series, with fsync, clock",
            Middle(walls),
            "ms",
            60
        );
        report.Add("the same, processor", Middle(cpus), "ms");
        return now;

        void Tick()
        {
            Count(ledger, columns, random, now);
            now += Past.Tick;
            var seen = now.ToUnixTimeMilliseconds();
            for (var index = 0; index < series.Length; index++)
            {
                values[index] += index % 200;
                ledger.SetSeries(series[index], new SeriesCursor(values[index], 1_700_000_000_000, seen, 0));
            }
            ledger.Commit(now);
        }
    }

    static void Reads(Report report, Ledger.Ledger ledger, ColumnId[] columns, DateTimeOffset now)
    {
        var random = new Random(4);
        var age = now - ledger.Beginning(columns[0])!.Value;
        TimeSpan[] lengths = [1.Hours, 6.Hours, 3.Days, 28.Days, 90.Days, 365.Days];
        foreach (var length in lengths.Where(length => length <= age))
        {
            var window = Interval.Ending(now, length);
            var cold = Meter.Median(
                501,
                index => Meter.Wall(() => ledger.Read(columns[random.Next(columns.Length)], window))
            );
            report.Add($"read a window of {length.TotalDays:0.##} d, cold", cold * 1000, "us", 1000);
            ledger.Read(columns[7], window);
            var warm = Meter.Median(31, _ => Meter.Wall(() => Again(ledger, columns[7], window)) / 1000);
            report.Add($"read a window of {length.TotalDays:0.##} d, decoded", warm * 1000, "us", 1);
        }
        var month = Interval.Ending(now, age < 30.Days ? age : 30.Days);
        var step = (now - month.From) / 1000;
        step = Past.Tick * Math.Ceiling(step / Past.Tick);
        var series = Meter.Median(
            21,
            _ => Meter.Wall(() => ledger.ReadSeries(columns[random.Next(columns.Length)], month, step))
        );
        report.Add($"series of {month.Length.TotalDays:0} d at 1,000 points, cold", series, "ms", 10);
    }

    static void Again(Ledger.Ledger ledger, ColumnId column, Interval window)
    {
        for (var time = 0; time < 1000; time++)
        {
            ledger.Read(column, window);
        }
    }

    public static void Count(Ledger.Ledger ledger, ColumnId[] columns, Random random, DateTimeOffset at)
    {
        var span = new Interval(at, at + Past.Tick);
        foreach (var column in columns)
        {
            ledger.Add(column, span, Past.Draw(random, column.Number, 1), Past.Tick, Origin.Scraped);
            ledger.Close(column, span.Until);
        }
    }

    static double BytesPerTick(LedgerLoad load, int ticks)
    {
        var blocks = Directory.GetFiles(load.Folder, $"block-*-{ticks}-*.lwb");
        return blocks.Sum(path => new FileInfo(path).Length) / ((double)blocks.Length * load.Columns * ticks);
    }

    static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
