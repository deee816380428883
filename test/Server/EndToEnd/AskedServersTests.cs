using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>What people see of servers that are asked: one that answers, and one that is away.</summary>
public sealed class AskedServersTests
{
    [Fact]
    public async Task Load_trouble_and_what_is_approximate_are_shown_by_the_API_the_commands_the_pages_and_the_metrics()
    {
        await using var prometheus = await PrometheusServer.Start();
        using var folder = new TestFolder();
        var away = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}");
        folder.Write("asked.yaml", AskedShop.Documents(prometheus.Url, away));
        await using var leeway = await LeewayProcess.Start(folder);
        var stop = TestContext.Current.CancellationToken;

        var sources = await Poll.Until(
            leeway.Client.Sources,
            all => all is [{ Slis: [{ Error: not null }] }, { Slis: [{ State: "answered" }, { State: "answered" }] }],
            () => $"both servers to be asked; Leeway wrote:\n{leeway.Output}"
        );

        Assert.Equal(["away", "prometheus"], sources.Select(source => source.Name));
        Assert.Equal(away.ToString(), sources[0].Url);
        Assert.True(sources[0].QueriesFailed > 0, "no query failed");
        var failing = sources[0].Slis[0];
        Assert.Contains("refused", failing.Error, StringComparison.Ordinal);
        Assert.True(failing.RetryAt > failing.FailingSince, $"tried again at {failing.RetryAt}");
        Assert.Equal((0, true), (sources[1].QueriesFailed, sources[1].QueriesAsked > 0));
        Assert.Equal(
            [
                ["app-approximate"],
                ["app-exact"],
            ],
            sources[1].Slis.Select(sli => sli.Slos)
        );
        Assert.Null(sources[1].Slis[1].Approximate);

        var slo = await leeway.Slo("app-approximate", slo => slo.Asked is not null, "where it is asked");
        Assert.Equal("only the server can evaluate the queries", slo.Summary.Approximate);
        Assert.Equal("prometheus", slo.Asked!.Source);
        Assert.Equal("max(rate(app_requests_total[1m]))", slo.Indicator.Total);

        var page = await leeway.Get("sources");
        Assert.Contains("Its SLI could not be asked for since", page, StringComparison.Ordinal);
        Assert.Contains("approximate: only the server can evaluate the queries", page, StringComparison.Ordinal);
        Assert.Contains("id=\"source-prometheus\"", page, StringComparison.Ordinal);
        Assert.Contains("≈ approximate", await leeway.Get(""), StringComparison.Ordinal);
        page = await leeway.Get("slos/app-away");
        Assert.Contains("href=\"sources#source-away\"", page, StringComparison.Ordinal);
        Assert.Contains("It could not be asked since", page, StringComparison.Ordinal);

        var status = await Said(leeway, "status");
        Assert.Contains($"away at {away}: 1 of 1 SLI could not be asked for since", status, StringComparison.Ordinal);
        Assert.Contains("(approximate)", status, StringComparison.Ordinal);
        var explained = await Said(leeway, "explain", "app-approximate");
        Assert.Contains($"  prometheus at {prometheus.Url}: asked until", explained, StringComparison.Ordinal);
        Assert.Contains("  approximate: only the server", explained, StringComparison.Ordinal);
        Assert.Contains("failed since", await Said(leeway, "explain", "app-away"), StringComparison.Ordinal);

        var metrics = await leeway.Get("metrics");
        foreach (
            var name in (string[])
                [
                    "leeway_queries_total",
                    "leeway_queries_failed_total",
                    "leeway_queries_samples_total",
                    "leeway_queries_underway",
                    "leeway_backfill_left_seconds",
                ]
        )
        {
            Assert.Matches($"(?m)^{name}{{[^}}]*source=\"away\"", metrics);
        }
    }

    static async Task<string> Said(LeewayProcess leeway, params string[] command)
    {
        var (exitCode, output) = await CommandLine.Run([.. command, "--server", leeway.Address.ToString()]);
        Assert.Equal(0, exitCode);
        return output;
    }
}
