using System.Text.Json.Nodes;
using Leeway.Engine.Tests.Snapshots;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What every route of the HTTP API answers, to the letter.</summary>
public sealed class ApiOutputTests(StillServer server) : IClassFixture<StillServer>
{
    static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["services.json"] = "/api/v1/services",
        ["slos.json"] = "/api/v1/slos",
        ["slos-of-a-service.json"] = "/api/v1/slos?service=post",
        ["slo-that-pages.json"] = "/api/v1/slos/orders",
        ["slo-that-waits.json"] = "/api/v1/slos/searches-quick",
        ["slo-that-is-well.json"] = "/api/v1/slos/browsing",
        ["slo-in-slices.json"] = "/api/v1/slos/browsing-always",
        ["slo-without-data.json"] = "/api/v1/slos/mail",
        ["groups.json"] = "/api/v1/slos/orders/groups",
        ["group.json"] = $"/api/v1/slos/orders?group={Gift}",
        ["series-of-a-group.json"] = $"/api/v1/slos/orders/series?group={Gift}&{LastMinutes}&step=15s",
        ["series.json"] = $"/api/v1/slos/orders/series?{LastMinutes}&step=15s",
        ["series-of-a-month.json"] =
            "/api/v1/slos/orders/series?from=2026-01-30T00:00:00Z&until=2026-03-01T12:00:00Z&step=5d",
        ["charts.json"] = "/api/v1/slos/orders/charts?range=1h",
        ["forecast.json"] = "/api/v1/slos/browsing/forecast",
        ["latency.json"] = $"/api/v1/slos/searches-quick/latency?{LastMinutes}&step=30s",
        ["replay-of-an-slo.json"] = $"/api/v1/slos/orders/replay?strategy=all&step=15s&sigma=0.0001",
        ["plan-of-an-slo.json"] = "/api/v1/slos/orders/plan?engineerWeeks=8&targets=99%",
        ["problem-wrong-plan.json"] = "/api/v1/slos/orders/plan?engineerWeeks=-1&targets=2",
        ["target-of-an-slo.json"] =
            "/api/v1/slos/orders/target?targets=99%,99.9%&repair=30m&revenue=1000000&toil=low&satisfaction=high",
        ["target-of-a-latency.json"] = "/api/v1/slos/searches-quick/target?window=7d",
        ["problem-wrong-target.json"] =
            "/api/v1/slos/orders/target?targets=2&window=400d&chance=0&repair=soon&revenue=-1&toil=some",
        ["sweep-of-an-slo.json"] = $"/api/v1/slos/orders/replay/sweep?sigma=0.0001&targets=0.99,99.9%",
        ["problem-wrong-sweep.json"] =
            "/api/v1/slos/orders/replay/sweep?strategy=burn-rate&targets=2&step=15s&from=2020-01-01T00:00:00Z",
        ["problem-wrong-replay.json"] =
            "/api/v1/slos/orders/replay?strategy=burn&step=20s&sigma=much&guard=maybe&from=never&target=99.9&window=month",
        ["policy-of-an-slo.json"] = "/api/v1/slos/orders/policy",
        ["gates.json"] = "/api/v1/gate",
        ["gate-report-of-a-service.json"] = "/api/v1/gate/report?service=shop",
        ["problem-no-such-gate.json"] = "/api/v1/gate/report?service=nowhere",
        ["gate-report.json"] = "/api/v1/gate/report?days=7",
        ["problem-wrong-days.json"] = "/api/v1/gate/report?days=0",
        ["exceptions.json"] = "/api/v1/exceptions",
        ["gate.json"] = "/api/v1/services/shop/gate?version=v42&canary=0.05&chance=0.1&cost=0.3",
        ["problem-wrong-change.json"] = "/api/v1/services/shop/gate?kind=deploy&canary=2",
        ["problem-no-such-service.json"] = "/api/v1/services/nowhere/gate",
        ["alerts.json"] = "/api/v1/alerts",
        ["audit.json"] = "/api/v1/audit?kind=acknowledgement&limit=10",
        ["problem-wrong-audit.json"] = "/api/v1/audit?limit=0",
        ["silences.json"] = "/api/v1/silences",
        ["incidents.json"] = "/api/v1/incidents?state=open",
        ["incident.json"] = "/api/v1/incidents/1",
        ["incident-statistics.json"] = "/api/v1/incidents/statistics",
        ["incident-statistics-before-and-after.json"] =
            "/api/v1/incidents/statistics?from=2026-01-01&split=2026-02-01T12:00:00Z",
        ["problem-wrong-split.json"] = "/api/v1/incidents/statistics?split=2020-01-01",
        ["problem-no-split.json"] = "/api/v1/incidents/statistics?split=yesterday",
        ["postmortem.md"] = "/api/v1/incidents/1/postmortem",
        ["problem-wrong-export.json"] = "/api/v1/incidents/export?format=xml&from=2026-02-01&until=2026-01-01",
        ["incident-chart.svg"] = "/api/v1/incidents/1/charts/orders.svg",
        ["problem-no-such-chart.json"] = "/api/v1/incidents/1/charts/nobody.svg",
        ["problem-wrong-place-of-charts.json"] = "/api/v1/incidents/1/postmortem?charts=inside",
        ["action-items.json"] = "/api/v1/action-items",
        ["changes.json"] = "/api/v1/changes?service=shop",
        ["problem-no-such-incident.json"] = "/api/v1/incidents/99",
        ["targets.json"] = "/api/v1/targets",
        ["discovery.json"] = "/api/v1/discovery",
        ["sources.json"] = "/api/v1/sources",
        ["adjustments.json"] = "/api/v1/adjustments",
        ["agreements.json"] = "/api/v1/agreements",
        ["dependencies.json"] = "/api/v1/dependencies?fail=wardrobe",
        ["problem-no-such-dependency.json"] = "/api/v1/dependencies?fail=nobody&journey=nowhere",
        ["configuration.json"] = "/api/v1/configuration",
        ["status.json"] = "/api/v1/status",
        ["problem-no-such-slo.json"] = "/api/v1/slos/nobody",
        ["problem-no-such-group.json"] = "/api/v1/slos/orders?group={kind=\"secret\"}",
        ["problem-not-grouped.json"] = "/api/v1/slos/mail/groups",
        ["problem-wrong-parameters.json"] = "/api/v1/slos/orders/series?from=yesterday&until=never&step=1500ms",
        ["problem-wrong-step.json"] = "/api/v1/slos/orders/series?step=1500ms",
        ["problem-wrong-range.json"] = "/api/v1/slos/orders/charts?range=ever",
        ["problem-no-histogram.json"] = "/api/v1/slos/orders/latency",
        ["healthz.txt"] = "/healthz",
        ["readyz.txt"] = "/readyz",
        ["events.txt"] = "/events",
    };

    const string Gift = "{kind=\"gift\"}";
    const string LastMinutes = "from=2026-03-01T11:58:00Z&until=2026-03-01T12:00:15Z";

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_route_answers_these_words(string name) =>
        Snapshot.Matches(name, server.Scrubbed(await Ask(Answers[name])));

    [Fact]
    public async Task The_description_of_the_API_is_this() =>
        Snapshot.Matches("openapi.json", server.Scrubbed(await Ask("/openapi/v1.json")));

    [Fact]
    public async Task Every_described_route_that_reads_is_among_them()
    {
        var paths = JsonNode.Parse(await Ask("/openapi/v1.json"))!["paths"]!
            .AsObject()
            .Where(path => path.Value!.AsObject().ContainsKey("get"))
            .Select(path => path.Key);
        var asked = Answers.Values.Select(path => path.Split('?')[0]).ToList();

        Assert.All(paths, path => Assert.Contains(asked, one => IsOf(path.Split('/'), one.Split('/'))));
    }

    // Their values are those of this machine; their names, types and helps are what dashboards are built on.
    [Fact]
    public async Task The_metrics_have_these_names()
    {
        var lines = (await Ask("/metrics"))
            .Split('\n')
            .Where(line => line.StartsWith('#') && line.Contains(" leeway_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Snapshot.Matches("metrics.txt", string.Join('\n', lines));
    }

    /// <summary>The body; of a stream that never ends, its first event.</summary>
    async Task<string> Ask(string path)
    {
        var stop = TestContext.Current.CancellationToken;
        using var http = new HttpClient();
        using var answer = await http.GetAsync(
            new Uri(server.Address, path),
            HttpCompletionOption.ResponseHeadersRead,
            stop
        );
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (type == "text/event-stream")
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
            return $"{await reader.ReadLineAsync(stop)}\n{await reader.ReadLineAsync(stop)}\n";
        }
        var body = await answer.Content.ReadAsStringAsync(stop);
        Assert.Equal(type == "application/problem+json", !answer.IsSuccessStatusCode);
        return type.EndsWith("json", StringComparison.Ordinal) ? Snapshot.Json(body) : body;
    }

    static bool IsOf(string[] path, string[] asked) =>
        path.Length == asked.Length
        && path.Zip(asked).All(parts => parts.First is ['{', ..] || parts.First == parts.Second);
}
