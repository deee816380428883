using System.Diagnostics;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Measuring;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Bench.Fill;

/// <summary>A first start beside a Prometheus with a month of data: the time until every budget is known, and what it costs both.</summary>
/// <remarks>All SLOs read the same ten series by selectors of their own, so that Prometheus reads and writes them anew for each.</remarks>
static class FillBench
{
    const string Address = "127.0.0.1:19476";
    const int Days = 30;

    public static async Task Run(int slos, decimal load)
    {
        Console.WriteLine(Machine.Description);
        var folder = Directory.CreateTempSubdirectory("leeway-bench-fill-").FullName;
        try
        {
            var until = TimeProvider.System.GetUtcNow();
            await FilledPrometheus.Write(folder, Days.Days, until);
            await using var prometheus = await PrometheusProcess.Start(folder, Address);
            await Fill(folder, slos, load, prometheus);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task Fill(string folder, int slos, decimal load, PrometheusProcess prometheus)
    {
        var documents = Path.Combine(folder, "slos.yaml");
        await File.WriteAllTextAsync(documents, FillDocuments.Of(slos, $"http://{Address}", load));
        var settings = new EngineSettings { DocumentPaths = [documents], DataFolder = Path.Combine(folder, "ledger") };
        using var meter = new EngineMeter();
        var (ours, theirs) = (Environment.CpuUsage.TotalTime, prometheus.Used);
        var started = Stopwatch.GetTimestamp();
        var first = TimeSpan.Zero;
        await using var engine = new LeewayEngine(
            settings,
            TimeProvider.System,
            meter,
            NullLoggerFactory.Instance,
            seed: 1
        );
        using var stop = new CancellationTokenSource();
        var running = engine.Run(stop.Token);
        while (true)
        {
            await Task.Delay(1.Seconds, TimeProvider.System, CancellationToken.None);
            if (running.IsCompleted)
            {
                await running;
                throw new InvalidOperationException("The engine ended by itself.");
            }
            var source = engine.Snapshot.Sources[0];
            if (first == TimeSpan.Zero && source.FillAll - source.FillLeft >= slos * 1.Days)
            {
                first = Stopwatch.GetElapsedTime(started);
            }
            if (source.FillAll > slos * (Days - 1).Days && source.FillLeft == TimeSpan.Zero)
            {
                break;
            }
        }
        var took = Stopwatch.GetElapsedTime(started);
        Tell(engine, slos, load, took, first, Environment.CpuUsage.TotalTime - ours, prometheus.Used - theirs);
        await stop.CancelAsync();
        await running;
    }

    static void Tell(
        LeewayEngine engine,
        int slos,
        decimal load,
        TimeSpan took,
        TimeSpan first,
        TimeSpan ours,
        TimeSpan theirs
    )
    {
        var report = new Report("fill");
        var source = engine.Snapshot.Sources[0];
        report.Add($"{slos} SLOs of 10 series: {Days} d filled, load {load}", took.TotalSeconds, "s", 300);
        report.Add($"{slos} SLOs of 10 series: the latest day filled", first.TotalSeconds, "s");
        report.Add("processor time of Leeway", ours.TotalSeconds, "s");
        report.Add("processor time of Prometheus", theirs.TotalSeconds, "s", (double)load * took.TotalSeconds * 1.5);
        report.Add("samples that were read", source.Samples / 1e6, "M");
        report.Add("queries", source.Asked, "");
        var column = engine.Ledger.Column(engine.Snapshot.Configuration.Objectives[0].Objective.Indicator.ColumnKey);
        var all = new Interval(TimeProvider.System.GetUtcNow() - 29.Days, TimeProvider.System.GetUtcNow() - 1.Hours);
        report.Add(
            "part of 29 d that is covered",
            engine.Ledger.Read(column, all).Covered / all.Length * 100,
            "%",
            least: 99.9
        );
        report.Keep();
    }
}
