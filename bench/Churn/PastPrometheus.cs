using Leeway.Engine.Tests.Churn;

namespace Leeway.Bench.Churn;

/// <summary>A Prometheus that holds the pages, is asked once, and ends.</summary>
static class PastPrometheus
{
    const string Address = "127.0.0.1:19475";

    public static async Task<ChurnCounts> Ask(IReadOnlyList<PodPage> pages, TimeSpan window, DateTimeOffset at)
    {
        var folder = Directory.CreateTempSubdirectory("leeway-bench-churn-");
        try
        {
            PrometheusPast.Write(pages, folder.CreateSubdirectory("data").FullName);
            await using var prometheus = await PrometheusProcess.Start(folder.FullName, Address);
            using var http = new HttpClient { BaseAddress = new Uri($"http://{Address}") };
            return await Increase.Of(http, window, at);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
