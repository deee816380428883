using System.Diagnostics;
using System.Globalization;
using Leeway.Bench.Peers;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Tests.Churn;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Bench.Detect;

/// <summary>From the first failed request until the pager is told: a Leeway, and a Prometheus with Sloth's rules and an Alertmanager, over the same services at the same scrape interval.</summary>
/// <remarks>
/// Each service fails altogether from an instant of its own on, so that the phases of scrapes, rules and groups are sampled. Seven hours of good traffic come
/// before it. No tool with the rule 14.4x over an hour can fire before 51.84 s of failure.
/// </remarks>
static class DetectBench
{
    const int Port = 19480;
    const string PrometheusAddress = "127.0.0.1:19481";
    const string AlertmanagerAddress = "127.0.0.1:19482";
    const double Floor = 3600 * 14.4 * 0.001;

    static readonly TimeSpan Past = 7.Hours;
    static readonly TimeSpan Scrape = 15.Seconds;
    static readonly TimeSpan Patience = 6.Minutes;

    public static async Task Run(int count)
    {
        Console.WriteLine(Machine.Description);
        var folder = Directory.CreateTempSubdirectory("leeway-bench-detect-").FullName;
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            using var services = new FailingServices(count, now - Past, Port);
            var ours = Directory.CreateDirectory(Path.Combine(folder, "leeway")).FullName;
            var documents = Path.Combine(ours, "slos.yaml");
            await File.WriteAllTextAsync(documents, DetectDocuments.Of(services.Names, Port));
            Fill(documents, Path.Combine(ours, "data"), now);
            await WritePast(services, folder, now);
            await File.WriteAllTextAsync(Path.Combine(folder, "rules.yml"), SlothRules.Write(count, 0.999));
            using var alertmanager = await StartAlertmanager(folder);
            await using var prometheus = await PrometheusProcess.Start(
                Path.Combine(folder, "prometheus"),
                PrometheusAddress,
                Configuration(folder)
            );
            using var leeway = LeewayProcess.Serve(ours, "15s");
            try
            {
                await Measure(services);
            }
            finally
            {
                leeway.Kill();
                alertmanager.Kill();
            }
            Tell(services, count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task Measure(FailingServices services)
    {
        await Task.Delay(4 * Scrape, TimeProvider.System, CancellationToken.None);
        var random = new Random(1);
        var start = TimeProvider.System.GetUtcNow();
        for (var service = 0; service < services.Failing.Length; service++)
        {
            services.Failing[service] = start + 2.Seconds + (random.NextDouble() * 2 * Scrape);
        }
        while (
            TimeProvider.System.GetUtcNow() - start < Patience
            && (
                services.Delays("leeway").Count < services.Names.Count
                || services.Delays("alertmanager").Count < services.Names.Count
            )
        )
        {
            await Task.Delay(200.Milliseconds, TimeProvider.System, CancellationToken.None);
        }
    }

    static void Tell(FailingServices services, int count)
    {
        var report = new Report("detect");
        var (ours, theirs) = (services.Delays("leeway"), services.Delays("alertmanager"));
        report.Add("services that failed", count, "");
        report.Add("pages of Leeway", ours.Count, "", least: count);
        report.Add("pages of Prometheus and Alertmanager", theirs.Count, "");
        if (ours.Count > 0)
        {
            report.Add("Leeway: seconds to the page, median", Median(ours), "s", Floor + 10);
            report.Add("Leeway: seconds to the page, longest", ours[^1].TotalSeconds, "s");
            report.Add("Leeway: median above what the rule needs (51.84 s)", Median(ours) - Floor, "s", 10);
        }
        if (theirs.Count > 0)
        {
            report.Add("Prometheus and Alertmanager: seconds to the page, median", Median(theirs), "s");
            report.Add("Prometheus and Alertmanager: seconds to the page, longest", theirs[^1].TotalSeconds, "s");
            report.Add("Prometheus and Alertmanager: median above what the rule needs", Median(theirs) - Floor, "s");
        }
        report.Keep();
    }

    static double Median(IReadOnlyList<TimeSpan> sorted) => sorted[sorted.Count / 2].TotalSeconds;

    // Good traffic of the hours before, in the columns that the documents will name.
    static void Fill(string documents, string folder, DateTimeOffset now)
    {
        var configuration = ConfigurationLoader.Load(DocumentFolder.Read([documents], [])).Configuration!;
        using var ledger = Leeway.Ledger.Ledger.Open(new RealDisk(folder), new LedgerSettings { Tick = Scrape });
        var until = ledger.Grid.EdgeAtOrBefore(now);
        foreach (var watched in configuration.Objectives)
        {
            var column = ledger.Column(watched.Objective.ColumnKey);
            for (var edge = until - Past + Scrape; edge <= until; edge += Scrape)
            {
                var counts = new EventCounts(FailingServices.Rate * Scrape.TotalSeconds, 0);
                ledger.Add(column, Interval.Ending(edge, Scrape), counts, Scrape, Origin.Imported);
            }
            ledger.Close(column, until);
        }
        ledger.Commit(until);
    }

    static async Task WritePast(FailingServices services, string folder, DateTimeOffset now)
    {
        var storage = Path.Combine(folder, "prometheus");
        Directory.CreateDirectory(storage);
        var file = Path.Combine(folder, "past.om");
        await using (var text = new StreamWriter(file))
        {
            await text.WriteLineAsync("# TYPE requests counter");
            foreach (var (index, name) in services.Names.Index())
            {
                foreach (var code in (string[])["200", "500"])
                {
                    for (var at = now - Past; at < now; at += Scrape)
                    {
                        var (good, bad) = services.Counted(index, at);
                        text.WriteLine(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"requests_total{{service=\"{name}\",code=\"{code}\",job=\"app\",instance=\"127.0.0.1:{Port}\"}} {(code == "200" ? good : bad)} {at.ToUnixTimeMilliseconds() / 1000.0:F3}"
                            )
                        );
                    }
                }
            }
            await text.WriteLineAsync("# EOF");
        }
        Promtool.MakeBlocks(file, Path.Combine(storage, "data"));
    }

    static string Configuration(string folder) =>
        $$"""
            global: {scrape_interval: 15s, evaluation_interval: 15s}
            rule_files: ["{{Path.Combine(folder, "rules.yml")}}"]
            alerting:
              alertmanagers: [{static_configs: [{targets: ["{{AlertmanagerAddress}}"]}]}]
            scrape_configs:
              - job_name: app
                static_configs: [{targets: ["127.0.0.1:{{Port}}"]}]

            """;

    // The grouping that it is shipped with, but by severity too: else a ticket that comes first would hold back the page.
    static async Task<Process> StartAlertmanager(string folder)
    {
        var file = Path.Combine(folder, "alertmanager.yml");
        await File.WriteAllTextAsync(
            file,
            $$"""
            route: {receiver: hook, group_by: [alertname, sloth_service, severity], group_wait: 30s}
            receivers:
              - name: hook
                webhook_configs: [{url: "http://127.0.0.1:{{Port}}/alertmanager"}]

            """
        );
        return LeewayProcess.Start(
            "prometheus-alertmanager",
            $"--config.file={file}",
            $"--storage.path={Path.Combine(folder, "alertmanager")}",
            $"--web.listen-address={AlertmanagerAddress}",
            "--cluster.listen-address=",
            "--log.level=error"
        );
    }
}
