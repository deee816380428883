namespace Leeway.Bench.Scraping;

/// <summary>A thousand targets of 500 series each, scraped every 15 s by <c>leeway serve</c>, each over its own connection.</summary>
static class ManyTargetsBench
{
    const int Targets = 1000;
    const int Series = 500;
    const int Ticks = 6;

    public static async Task Run(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("leeway-bench-targets-").FullName;
        using var server = new PageServer(BenchPages.Make(Series, 4));
        ScrapeDocuments.Write(
            folder,
            // All of 127.0.0.0/8 is this machine.
            [
                .. Enumerable
                    .Range(0, Targets)
                    .Select(target => $"127.0.{target / 200}.{1 + (target % 200)}:{server.Port}"),
            ],
            "requests_total",
            "15s"
        );
        using var leeway = LeewayProcess.Serve(folder, "15s");
        try
        {
            while (server.Hits < 3 * Targets)
            {
                await Pass(TimeSpan.FromSeconds(0.5));
            }
            var (hits, used) = (server.Hits, ProcessFigures.ProcessorSeconds(leeway));
            await Pass(Ticks * TimeSpan.FromSeconds(15));
            used = ProcessFigures.ProcessorSeconds(leeway) - used;
            var what = $"{Targets:N0} targets of {Series} series every 15 s";
            report.Add($"{what}: of one core", used / (Ticks * 15) * 100, "%", 25);
            report.Add($"{what}: resident memory", ProcessFigures.ResidentMegabytes(leeway), "MB", 300);
            report.Add("of which anonymous", Machine.AnonymousMegabytesOf(leeway.Id), "MB");
            report.Add($"scrapes in {Ticks} ticks", server.Hits - hits, "", least: (Ticks - 0.1) * Targets);
        }
        finally
        {
            leeway.Kill(entireProcessTree: true);
            await leeway.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    static Task Pass(TimeSpan time) => Task.Delay(time, TimeProvider.System, CancellationToken.None);
}
