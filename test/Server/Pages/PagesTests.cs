using System.Net;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.Pages;

/// <summary>Pages as a server sends them.</summary>
public sealed class PagesTests
{
    [Fact]
    public async Task Pages_and_their_assets_are_served_compressed_and_closed_to_other_hosts()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        using var http = Compressed();
        foreach (
            var path in (string[])
                [
                    "/",
                    "/alerts",
                    "/gate",
                    "/gate/app",
                    "/targets",
                    "/sources",
                    "/audit",
                    "/configuration",
                    $"/slos/{Shop.Slo}",
                ]
        )
        {
            using var page = await Get(http, leeway, path);
            Assert.Equal((HttpStatusCode.OK, "br"), (page.StatusCode, Encoding(page)));
            var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
        foreach (
            var path in (string[])
                [
                    "/leeway.css",
                    "/leeway-chart.js",
                    "/leeway-live.js",
                    "/favicon.svg",
                    "/_framework/blazor.web.js",
                    "/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js",
                ]
        )
        {
            using var asset = await Get(http, leeway, path);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.NotEmpty(await asset.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task What_is_missing_is_a_page_for_people_and_a_problem_for_programs()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        using var http = new HttpClient();

        using var page = await Get(http, leeway, "/nowhere");
        using var slo = await Get(http, leeway, "/slos/nobody");
        using var problem = await Get(http, leeway, "/api/v1/nothing");
        using var change = await http.PostAsync(
            new Uri(leeway.Address, "/api/v1/slos"),
            content: null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, MediaType(page)));
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (slo.StatusCode, MediaType(slo)));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, MediaType(problem)));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, change.StatusCode);
    }

    [Fact]
    public async Task The_overview_of_a_thousand_slos_and_their_gates_fit_into_300_KiB_each()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", ThousandSlos.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 990, bad: 10);
        await Poll.Until(
            leeway.Client.Slos,
            slos => slos.Count == 1000 && slos.All(slo => slo.BudgetRemaining < 1),
            () => $"1,000 SLOs that have spent something; {leeway.Output}"
        );
        using var http = Compressed();

        foreach (var path in (string[])["/", "/gate"])
        {
            using var page = await Get(http, leeway, path);
            var bytes = (await page.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;

            TestContext.Current.SendDiagnosticMessage($"1,000 SLOs on {path}: {bytes / 1024} KiB");
            Assert.Equal("br", Encoding(page));
            Assert.InRange(bytes, 10_000, 300 * 1024);
        }
    }

    [Fact]
    public async Task Charts_are_answered_by_range_and_refuse_what_is_none()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 30, bad: 10);
        await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 40, "40 events");

        var charts = await leeway.Client.Charts(Shop.Slo, "1h", TestContext.Current.CancellationToken);

        Assert.Equal((40, 10), (charts.Total.Sum(), charts.Bad.Sum()));
        Assert.Equal(["3s", "10s"], charts.Windows.Select(window => window.Length));
        Assert.Equal(charts.StartsMs.Count, charts.BudgetRemaining.Count);
        Assert.Contains(charts.Windows[1].BurnRate, rate => rate > 5);
        Assert.Equal(["uncovered", "scraped"], charts.Bands.Select(band => band.Kind).Distinct().Take(2));
        Assert.Equal((charts.From, charts.Until), (charts.Bands[0].From, charts.Bands[^1].Until));
        using var http = new HttpClient();
        using var wrong = await Get(http, leeway, $"/api/v1/slos/{Shop.Slo}/charts?range=ever");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Events_tell_of_each_tick()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        using var http = new HttpClient();
        using var reader = new StreamReader(
            await http.GetStreamAsync(new Uri(leeway.Address, "/events"), TestContext.Current.CancellationToken)
        );
        var ticks = new List<string>();
        while (ticks.Count < 2)
        {
            var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            if (line?.StartsWith("data: 2", StringComparison.Ordinal) == true)
            {
                ticks.Add(line);
            }
        }
        Assert.NotEqual(ticks[0], ticks[1]);
    }

    static HttpClient Compressed()
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return http;
    }

    static string? MediaType(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType;

    static string Encoding(HttpResponseMessage answer) => string.Join(',', answer.Content.Headers.ContentEncoding);

    static Task<HttpResponseMessage> Get(HttpClient http, LeewayProcess leeway, string path) =>
        http.GetAsync(new Uri(leeway.Address, path), TestContext.Current.CancellationToken);
}
