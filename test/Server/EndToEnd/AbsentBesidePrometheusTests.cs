using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A metric that comes and goes, and a target that ends: Leeway finds it absent when a real Prometheus does.</summary>
public sealed class AbsentBesidePrometheusTests
{
    const string Absent = """absent(app_requests_total{job="app",code="500"})""";

    // Both scrape each second, at moments of their own; a change falls into one tick or the next, and is asked for a delay later.
    const int TicksOfChange = 3;

    static readonly string[] Slos = ["scraped", "asked"];

    [Fact]
    public async Task Leeway_and_a_prometheus_find_the_metric_absent_in_the_same_ticks()
    {
        await using var app = await CountingApp.Start();
        await using var prometheus = await ScrapingPrometheus.Start("app", app.Target);
        using var folder = new TestFolder();
        folder.Write("absent.yaml", Documents(app.Target, prometheus.Url));
        await using var leeway = await LeewayProcess.Start(folder);

        await Lasts(leeway, isAbsent: true); // no error yet, and no series of errors
        app.Serve(good: 10, bad: 1);
        await Lasts(leeway, isAbsent: false);
        await app.Restart();
        await Lasts(leeway, isAbsent: true);
        app.Serve(good: 10, bad: 1);
        await Lasts(leeway, isAbsent: false);
        await app.Stop();
        await Lasts(leeway, isAbsent: true); // it does not answer

        var (scraped, asked) = await Ticks(leeway);
        Assert.InRange(scraped.Count, 25, 300);
        Assert.All(scraped, tick => Assert.Contains(tick.Value, new double[] { 0, 1 }));
        var differ = scraped.Count(tick => asked[tick.Key] != tick.Value);
        Assert.True(
            differ <= 4 * TicksOfChange,
            $"scraped {string.Concat(scraped.Values)}\nasked   {string.Concat(scraped.Keys.Select(at => asked[at]))}"
        );
    }

    // Until both have seen some more ticks of the kind.
    static async Task Lasts(LeewayProcess leeway, bool isAbsent)
    {
        foreach (var name in Slos)
        {
            double Ticks(SloDetail slo) => isAbsent ? slo.Budget.Bad : slo.Budget.Total - slo.Budget.Bad;
            var before = await leeway.Slo(name, _ => true, "anything");
            await leeway.Slo(name, slo => Ticks(slo) >= Ticks(before) + 5, $"ticks that are absent: {isAbsent},");
        }
    }

    // The ticks that both know, from the first on.
    static async Task<(
        SortedDictionary<DateTimeOffset, double> Scraped,
        Dictionary<DateTimeOffset, double> Asked
    )> Ticks(LeewayProcess leeway)
    {
        var stop = TestContext.Current.CancellationToken;
        var until = (await leeway.Client.Slo("asked", stop))!.Summary.Watermark!.Value;
        await leeway.Slo("scraped", slo => slo.Summary.Watermark >= until, "as much as was asked for");
        var known = new Dictionary<string, Dictionary<DateTimeOffset, double>>(StringComparer.Ordinal);
        foreach (var name in Slos)
        {
            var series = await leeway.Client.Series(name, until - 5.Minutes, until, 1.Seconds, stop);
            known[name] = series
                .Points.Where(point => point.CoveredSeconds > 0)
                .ToDictionary(point => point.From, point => point.Bad);
        }
        var both = known["scraped"].Where(tick => known["asked"].ContainsKey(tick.Key));
        return (new(both.ToDictionary()), known["asked"]);
    }

    static string Documents(string target, Uri prometheus) =>
        $$"""
            apiVersion: openslo/v1
            kind: Service
            metadata: {name: app}
            spec: {description: The service under test}
            ---
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: app}
            spec: {targets: ["{{target}}"], interval: 1s, timeout: 500ms}
            ---
            apiVersion: openslo/v1
            kind: DataSource
            metadata: {name: prometheus}
            spec:
              type: Prometheus
              connectionDetails: {url: "{{prometheus}}", delay: 1s}

            """
        + Slo("scraped", "")
        + Slo("asked", "metricSourceRef: prometheus, ");

    static string Slo(string name, string source) =>
        $$"""
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: {{name}}}
            spec:
              service: app
              indicator:
                metadata: {name: {{name}}}
                spec:
                  ratioMetric:
                    bad:
                      metricSource: { {{source}}spec: {query: '{{Absent}}'} }
                    total:
                      metricSource: { {{source}}spec: {query: 'vector(1)'} }
              timeWindow: [{duration: 1h, isRolling: true}]
              budgetingMethod: Occurrences
              objectives: [{target: 0.99}]

            """;
}
