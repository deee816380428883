using Leeway.Core.Time;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Churn;

/// <summary>The same pages, read by Leeway and by a real Prometheus.</summary>
public sealed class ChurnBesidePrometheusTests
{
    [Fact]
    public async Task A_day_of_pods_is_whole_in_leeway_and_has_lost_half_of_its_errors_in_an_increase()
    {
        var run = new ChurnRun(new ChurnLoad(RequestsPerSecond: 1, ErrorShare: 0.0001));
        await using var prometheus = await PrometheusServer.Start(folder => PrometheusPast.Write(run.Pages, folder));
        using var http = new HttpClient { BaseAddress = prometheus.Url };
        var increase = await Increase.Of(http, 24.Hours, run.End);

        Assert.Equal(run.Shown, run.Counted);
        Assert.InRange(increase.Requests / run.Shown.Requests, 0.999, 1.003);
        Assert.InRange(increase.Errors / run.Shown.Errors, 0.1, 0.5);
    }
}
