using System.Diagnostics;
using System.Net;
using System.Text;

namespace Leeway.Bench.Overview;

/// <summary>What the overview of many SLOs costs: <c>leeway serve</c> over generated documents, asked as a browser asks.</summary>
static class OverviewBench
{
    const int TicksOfHour = 240;

    /// <param name="slos">How many.</param>
    /// <param name="isHour">True for the ticks of an hour before it is asked, a second each instead of 15.</param>
    public static async Task Run(int slos, bool isHour)
    {
        Console.WriteLine(Machine.Description);
        var tick = isHour ? "1s" : "15s";
        var report = new Report(isHour ? "hour" : "overview");
        var folder = Directory.CreateTempSubdirectory("leeway-bench-overview-").FullName;
        using var target = new HttpListener();
        target.Prefixes.Add("http://127.0.0.1:19471/");
        target.Start();
        _ = Answer(target, slos);
        GeneratedDocuments.Write(folder, slos, "127.0.0.1:19471", tick);
        using var leeway = LeewayProcess.Serve(folder, tick);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(LeewayProcess.Address) };
            await UntilCounted(http);
            if (isHour)
            {
                await PassHour(report, leeway, slos);
            }
            http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
            var bytes = 0;
            var times = new List<double>();
            for (var time = 0; time < 21; time++)
            {
                var before = Stopwatch.GetTimestamp();
                bytes = (await http.GetByteArrayAsync(new Uri("/", UriKind.Relative))).Length;
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
            times.Sort();
            // The limits are those of 1,000 SLOs; of 10,000 it is to open in under a second.
            report.Add(
                $"overview of {slos:N0} SLOs, request to last byte, median",
                times[10],
                "ms",
                slos > 1000 ? 1000 : 500
            );
            report.Add("the slowest of 21, the first included", times[^1], "ms");
            report.Add("transferred", bytes / 1024.0, "KiB", slos > 1000 ? null : 300);
            report.Add("processor since the start", leeway.TotalProcessorTime.TotalSeconds, "s");
            report.Keep();
        }
        finally
        {
            leeway.Kill(entireProcessTree: true);
            await leeway.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task PassHour(Report report, Process leeway, int slos)
    {
        leeway.Refresh();
        var before = leeway.TotalProcessorTime;
        await Task.Delay(TimeSpan.FromSeconds(TicksOfHour), TimeProvider.System, CancellationToken.None);
        leeway.Refresh();
        var used = (leeway.TotalProcessorTime - before).TotalMilliseconds / TicksOfHour;
        report.Add($"a tick of {slos:N0} SLOs and {2 * slos:N0} series, scrape to commit, processor", used, "ms");
        // Ticks of a second are 15 times the rows; ./bench.sh evaluation holds the memory of ticks of 15 s to its limit.
        report.Add("anonymous memory, of which rows in memory are most", Machine.AnonymousMegabytesOf(leeway.Id), "MB");
    }

    public static async Task UntilCounted(HttpClient http)
    {
        for (var attempt = 0; attempt < 240; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5), TimeProvider.System, CancellationToken.None);
            try
            {
                if (
                    (await http.GetStringAsync(new Uri("/api/v1/targets", UriKind.Relative))).Contains(
                        "answered",
                        StringComparison.Ordinal
                    )
                )
                {
                    await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None); // a tick more, so that there are budgets to show
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It is still starting.
            }
        }
        throw new InvalidOperationException("Leeway did not count anything within two minutes.");
    }

    public static async Task Answer(HttpListener target, int slos)
    {
        var began = Stopwatch.GetTimestamp();
        while (target.IsListening)
        {
            var context = await target.GetContextAsync();
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var page = new StringBuilder("# TYPE requests_total counter\n");
            for (var slo = 0; slo < slos; slo++)
            {
                var total = Math.Floor(seconds * (slo % 50 + 1));
                page.Append($"requests_total{{route=\"/{slo}\",code=\"200\"}} {total}\n");
                page.Append(
                    $"requests_total{{route=\"/{slo}\",code=\"500\"}} {Math.Floor(total * (slo % 7) * 0.002)}\n"
                );
            }
            context.Response.ContentType = "text/plain; version=0.0.4";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()));
            context.Response.Close();
        }
    }
}
