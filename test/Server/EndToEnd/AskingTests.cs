using Leeway.Client;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A service that Leeway scrapes itself, and a real Prometheus that scrapes it too and is asked for the same SLO.</summary>
public sealed class AskingTests
{
    const string Asked = "app-success-asked";

    [Fact]
    public async Task Scraped_and_asked_for_the_counts_are_the_same_whoever_is_stopped_meanwhile()
    {
        await using var app = await CountingApp.Start();
        await using var prometheus = await ScrapingPrometheus.Start("app", app.Target);
        using var folder = new TestFolder();
        folder.Write("app.yaml", Documents(app.Target, prometheus.Url));
        var leeway = await LeewayProcess.Start(folder);
        try
        {
            await leeway.AllAnswered();
            await leeway.Slo(Asked, slo => slo.Summary.Watermark is not null, "the first samples");

            app.Serve(good: 57, bad: 13); // the series of errors is born with them
            await Both(leeway, 70, 13);

            await prometheus.Stop();
            app.Serve(good: 100, bad: 10);
            await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 180, "what was scraped meanwhile");
            await prometheus.Start();
            app.Serve(good: 20);
            await Both(leeway, 200, 23);

            await leeway.DisposeAsync();
            app.Serve(good: 30, bad: 5);
            leeway = await LeewayProcess.Start(folder);
            await Both(leeway, 235, 28);

            await app.Restart();
            app.Serve(good: 5, bad: 1);
            await Both(leeway, 241, 29);
        }
        finally
        {
            await leeway.DisposeAsync();
        }
    }

    static async Task Both(LeewayProcess leeway, double total, double bad)
    {
        foreach (var name in (string[])[Shop.Slo, Asked])
        {
            var slo = await leeway.Slo(name, slo => slo.Budget.Total >= total, $"{total} requests of {name}");
            Assert.Equal((name, total, bad), (name, Rounded(slo).Total, Rounded(slo).Bad));
        }
    }

    // Parts of events add up to whole ones but for rounding.
    static (double Total, double Bad) Rounded(SloDetail slo) =>
        (Math.Round(slo.Budget.Total, 6), Math.Round(slo.Budget.Bad, 6));

    static string Documents(string target, Uri prometheus)
    {
        var scraped = Shop.Documents(target);
        var asked = scraped[scraped.LastIndexOf("---\n", StringComparison.Ordinal)..]
            .Replace(Shop.Slo, Asked, StringComparison.Ordinal)
            .Replace("{name: success}", "{name: success-asked}", StringComparison.Ordinal)
            .Replace("spec: {query", "metricSourceRef: prom\n            spec: {query", StringComparison.Ordinal);
        return $$"""
            {{scraped}}{{asked}}---
            apiVersion: openslo/v1
            kind: DataSource
            metadata: {name: prom}
            spec:
              type: Prometheus
              connectionDetails: {url: "{{prometheus}}", delay: 2s}

            """;
    }
}
