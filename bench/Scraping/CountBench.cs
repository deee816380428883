using Leeway.Core.Series;
using Leeway.Engine.Collecting;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Bench.Scraping;

/// <summary>What it costs to read a page of known series, find what each feeds, and count: without network and compression.</summary>
static class CountBench
{
    const int Series = 100_000;
    const int Rounds = 40;

    public static void Run(Report report)
    {
        var pages = BenchPages.Make(Series, 4);
        Measure(report, pages, "one in 50 feeds an SLI", """requests_total""", least: 3);
        Measure(report, pages, "all feed an SLI", """{__name__=~"requests_total|bench_metric_.*"}""", least: 3);
    }

    static void Measure(Report report, IReadOnlyList<byte[]> pages, string which, string selector, double least)
    {
        var folder = Directory.CreateTempSubdirectory("leeway-bench-count-").FullName;
        using var ledger = Ledger.Ledger.Open(
            new RealDisk(folder),
            new LedgerSettings { Tick = TimeSpan.FromSeconds(15) }
        );
        var collector = new Collector(ledger);
        var edge = ledger.Grid.EdgeAtOrBefore(TimeProvider.System.GetUtcNow());
        collector.Follow(ScrapeDocuments.Load(["127.0.0.1:1"], selector), edge);
        var target = collector.Targets.Single();
        var (read, count, commit, bytes) = (0.0, 0.0, 0.0, 0L);
        for (var round = -4; round < Rounds; round++)
        {
            if (round == 0)
            {
                (read, count, commit) = (0, 0, 0);
                bytes = GC.GetAllocatedBytesForCurrentThread();
            }
            edge += ledger.Grid.Length;
            read += Meter.Cpu(() => target.Read(pages[(round + 4) % pages.Count], ExpositionFormat.PrometheusText));
            count += Meter.Cpu(() => Count(collector, target, edge));
            commit += Meter.Cpu(() => ledger.Commit(edge));
        }
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var samples = Series * Rounds / 1000.0; // by milliseconds: millions by seconds
        var what = $"page of {Series:N0} known series, {which}";
        report.Add($"{what}: read, match and count", samples / (read + count), "M/s", least: least);
        report.Add("of which reading and matching alone", samples / read, "M/s");
        report.Add("the same with the commit of the ledger", samples / (read + count + commit), "M/s");
        report.Add("allocated, commit included", bytes / 1000.0 / samples, "bytes");
        Directory.Delete(folder, recursive: true);
    }

    static void Count(Collector collector, ScrapedTarget target, DateTimeOffset edge)
    {
        collector.Answered(target, edge);
        collector.CloseTick(edge);
    }
}
