using System.Diagnostics;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Churn;

namespace Leeway.Bench.Churn;

/// <summary>A Prometheus that holds the pages, is asked once, and ends.</summary>
static class PastPrometheus
{
    const string Address = "127.0.0.1:19475";

    public static async Task<ChurnCounts> Ask(IReadOnlyList<PodPage> pages, TimeSpan window, DateTimeOffset at)
    {
        var folder = Directory.CreateTempSubdirectory("leeway-bench-churn-").FullName;
        try
        {
            PrometheusPast.Write(pages, folder);
            var configuration = Path.Combine(folder, "prometheus.yml");
            await File.WriteAllTextAsync(configuration, "global: {}\n");
            using var prometheus = Process.Start(
                "prometheus",
                [
                    $"--config.file={configuration}",
                    $"--storage.tsdb.path={folder}",
                    "--storage.tsdb.retention.time=100y",
                    $"--web.listen-address={Address}",
                    "--log.level=error",
                ]
            );
            try
            {
                using var http = new HttpClient { BaseAddress = new Uri($"http://{Address}") };
                await Ready(prometheus, http);
                return await Increase.Of(http, window, at);
            }
            finally
            {
                prometheus.Kill();
                await prometheus.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task Ready(Process prometheus, HttpClient http)
    {
        while (!await IsReady(http))
        {
            if (prometheus.HasExited)
            {
                throw new InvalidOperationException("Prometheus ended by itself.");
            }
            await Task.Delay(100.Milliseconds, TimeProvider.System, CancellationToken.None);
        }
    }

    static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/-/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }
}
