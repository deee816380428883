using System.Diagnostics;

namespace Leeway.Bench.Scraping;

/// <summary>One page of 100,000 series, fetched over HTTP every five seconds and kept, by three collectors one after another.</summary>
static class LargePageBench
{
    const int Series = 100_000;
    const int Scrapes = 16;

    // Long enough for series to be made, and for what is compiled while it runs.
    const int Warm = 6;

    static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public static async Task Run(Report report)
    {
        var pages = BenchPages.Make(Series, 4);
        var ours = await Measure(report, pages, "Leeway", StartLeeway);
        var prometheus = await Measure(report, pages, "Prometheus", StartPrometheus);
        var victoria = await Measure(report, pages, "VictoriaMetrics", StartVictoriaMetrics);
        report.Add("Leeway to Prometheus", ours / prometheus, "times");
        report.Add("Leeway to VictoriaMetrics", ours / victoria, "times");
    }

    /// <returns>Millions of samples for a second of processor time.</returns>
    static async Task<double> Measure(
        Report report,
        IReadOnlyList<byte[]> pages,
        string name,
        Func<string, int, Process> start
    )
    {
        var folder = Directory.CreateTempSubdirectory("leeway-bench-scrape-").FullName;
        using var server = new PageServer(pages);
        using var collector = start(folder, server.Port);
        try
        {
            await Until(server, Warm, collector);
            await Pass(Interval / 2);
            var (hits, before) = (server.Hits, ProcessFigures.ProcessorSeconds(collector));
            await Until(server, hits + Scrapes, collector);
            await Pass(Interval / 2);
            var used = ProcessFigures.ProcessorSeconds(collector) - before;
            var samples = (server.Hits - hits) * Series / 1e6;
            report.Add($"{name}, page of {Series:N0} series by HTTP, kept", samples / used, "M/s");
            report.Add($"{name}, resident memory", ProcessFigures.ResidentMegabytes(collector), "MB");
            return samples / used;
        }
        finally
        {
            collector.Kill(entireProcessTree: true);
            await collector.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    static Process StartLeeway(string folder, int port)
    {
        ScrapeDocuments.Write(folder, [$"127.0.0.1:{port}"], """{__name__=~"requests_total|bench_metric_.*"}""", "5s");
        return LeewayProcess.Serve(folder, "5s");
    }

    static Process StartPrometheus(string folder, int port)
    {
        var file = Path.Combine(folder, "prometheus.yml");
        File.WriteAllText(file, Config(port));
        return LeewayProcess.Start(
            "prometheus",
            $"--config.file={file}",
            $"--storage.tsdb.path={Path.Combine(folder, "data")}",
            "--web.listen-address=127.0.0.1:19476",
            "--log.level=error"
        );
    }

    static Process StartVictoriaMetrics(string folder, int port)
    {
        var file = Path.Combine(folder, "scrape.yml");
        File.WriteAllText(file, Config(port));
        return LeewayProcess.Start(
            "victoria-metrics",
            $"-promscrape.config={file}",
            $"-storageDataPath={Path.Combine(folder, "data")}",
            "-httpListenAddr=127.0.0.1:19476",
            "-promscrape.maxScrapeSize=100MB",
            "-loggerLevel=ERROR"
        );
    }

    static string Config(int port) =>
        $"scrape_configs: [{{job_name: bench, scrape_interval: 5s, static_configs: [{{targets: ['127.0.0.1:{port}']}}]}}]\n";

    static async Task Until(PageServer server, int hits, Process collector)
    {
        while (server.Hits < hits)
        {
            if (collector.HasExited)
            {
                throw new InvalidOperationException($"{collector.ProcessName} ended by itself.");
            }
            await Pass(TimeSpan.FromMilliseconds(100));
        }
    }

    static Task Pass(TimeSpan time) => Task.Delay(time, TimeProvider.System, CancellationToken.None);
}
