using Leeway.Core.Time;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Servers that we did not write: a Prometheus is the service, an Alertmanager is told.</summary>
public sealed class RealServersTests
{
    static readonly HttpClient Http = new();

    [Fact]
    public async Task The_ledger_counts_exactly_the_requests_that_were_made_to_a_real_prometheus()
    {
        await using var prometheus = await PrometheusServer.Start();
        using var folder = new TestFolder();
        folder.Write("prometheus.yaml", PrometheusSlo(prometheus.Url));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();

        await Ask(prometheus, good: 57, bad: 13);

        var slo = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 70, "70 requests");
        Assert.Equal((70, 13), (slo.Budget.Total, slo.Budget.Bad));
        await Ask(prometheus, good: 3, bad: 2);
        slo = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 75, "75 requests");
        Assert.Equal((75, 15), (slo.Budget.Total, slo.Budget.Bad));
        Assert.Equal("scraped", (await Points(leeway)).First(point => point.Total > 0).Origin);
    }

    [Fact]
    public async Task A_burst_of_bad_requests_pages_in_a_real_alertmanager_and_resolves_afterwards()
    {
        await using var prometheus = await PrometheusServer.Start();
        await using var alertmanager = await AlertmanagerServer.Start();
        using var folder = new TestFolder();
        folder.Write("prometheus.yaml", PrometheusSlo(prometheus.Url));
        folder.Write("route.yaml", Shop.RouteToAlertmanager(alertmanager.Url));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();

        await Ask(prometheus, good: 20, bad: 20);
        var page = await Poll.Until(
            _ => alertmanager.Alerts(Http),
            alerts => alerts.Any(IsPage),
            () => $"the page in the Alertmanager; Leeway wrote:\n{leeway.Output}"
        );
        var labels = page.First(IsPage).GetProperty("labels");
        Assert.Equal("ErrorBudgetBurnPage", labels.GetProperty("alertname").GetString());
        Assert.Equal(Shop.Slo, labels.GetProperty("slo").GetString());
        Assert.Equal("app", labels.GetProperty("service").GetString());

        using var mended = new CancellationTokenSource();
        var load = Keep(prometheus, mended.Token);
        await Poll.Until(
            _ => alertmanager.Alerts(Http),
            alerts => !alerts.Any(IsPage),
            () => $"the page to resolve; Leeway wrote:\n{leeway.Output}"
        );
        await mended.CancelAsync();
        await load;
        var slo = await leeway.Slo(Shop.Slo, slo => slo.Alerts.Count == 0, "no alert left");
        Assert.Equal(20, slo.Budget.Bad);
    }

    [Fact]
    public async Task A_real_node_exporter_is_scraped_with_all_of_its_series()
    {
        await using var exporter = await NodeExporterServer.Start();
        using var folder = new TestFolder();
        folder.Write(
            "node.yaml",
            Shop.Documents($"127.0.0.1:{exporter.Url.Port}", metric: "promhttp_metric_handler_requests_total")
        );
        await using var leeway = await LeewayProcess.Start(folder);
        var target = Assert.Single(await leeway.AllAnswered());
        Assert.Null(target.Error);
        Assert.True(target.Samples > 100, $"only {target.Samples} samples");
        var slo = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 3, "three scrapes counted");
        Assert.Equal(0, slo.Budget.Bad);
    }

    static bool IsPage(System.Text.Json.JsonElement alert) =>
        alert.GetProperty("labels").TryGetProperty("severity", out var severity) && severity.GetString() == "page";

    static async Task<IReadOnlyList<Client.SloPoint>> Points(LeewayProcess leeway)
    {
        var slo = await leeway.Client.Slo(Shop.Slo, TestContext.Current.CancellationToken);
        var until = slo!.Summary.Watermark!.Value;
        return (
            await leeway.Client.Series(
                Shop.Slo,
                until - 60.Seconds,
                until,
                1.Seconds,
                TestContext.Current.CancellationToken
            )
        ).Points;
    }

    static async Task Ask(PrometheusServer prometheus, int good, int bad)
    {
        for (var i = 0; i < good + bad; i++)
        {
            // A malformed query answers 400.
            var query = i < bad ? "sum(" : "vector(1)";
            var path = $"/api/v1/query?query={Uri.EscapeDataString(query)}";
            using var response = await Http.GetAsync(
                new Uri(prometheus.Url, path),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(i < bad ? 400 : 200, (int)response.StatusCode);
        }
    }

    static async Task Keep(PrometheusServer prometheus, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(50.Milliseconds);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await Ask(prometheus, good: 5, bad: 0);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Mended long enough.
        }
    }

    static string PrometheusSlo(Uri url) =>
        Shop.Documents($"127.0.0.1:{url.Port}")
            .Replace(
                """app_requests_total{code=~"5.."}""",
                """prometheus_http_requests_total{handler="/api/v1/query",code=~"4..|5.."}""",
                StringComparison.Ordinal
            )
            .Replace(
                "app_requests_total",
                """prometheus_http_requests_total{handler="/api/v1/query"}""",
                StringComparison.Ordinal
            );
}
