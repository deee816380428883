using System.Text.Json;
using Leeway.Core.Time;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>What an Alertmanager is told.</summary>
public sealed class AlertmanagerPayloadTests : IDisposable
{
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    readonly WatchedClock _clock = new();
    readonly HttpClient _http = ReceiverHttpClient.Create();
    readonly LogEvents<AlertmanagerReceiver> _log = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_page_becomes_an_alert_that_ends_by_itself_after_four_refreshes()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await alertmanager.Send(Some.Page(), Stop);

        var request = await server.Next();
        Assert.Equal("/prefix/api/v2/alerts", request.Path);
        Assert.Equal(
            """
            [
              {
                "labels": {
                  "alertname": "ErrorBudgetBurnPage",
                  "service": "shop",
                  "severity": "page",
                  "slo": "checkout",
                  "team": "payments"
                },
                "annotations": {
                  "cost": "burns 5m 20×, 1h 15×; 180 bad of 12000 events since 2026-03-01T11:00:00Z; 2% of the budget spent by this, 25% left, gone in 12h at this rate",
                  "description": "Orders go through.",
                  "reason": "5m and 1h above 14.4x: 20x, 15x",
                  "rule": "page-1h-5m",
                  "summary": "checkout burns its error budget too fast for its target of 99.9%"
                },
                "startsAt": "2026-03-01T12:00:00Z",
                "endsAt": "2026-03-01T12:04:00Z",
                "generatorURL": "https://leeway.example/slos/checkout"
              }
            ]
            """,
            JsonSerializer.Serialize(request.Json, Indented)
        );
    }

    [Theory]
    [InlineData("https://wiki.example/checkout", "runbook_url")]
    [InlineData("Turn off the new basket.", "runbook")]
    public async Task What_to_do_is_an_annotation_that_others_know(string runbook, string annotation)
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await alertmanager.Send(Some.Page() with { Runbook = runbook }, Stop);
        var annotations = (await server.Next()).Json[0].GetProperty("annotations");
        Assert.Equal(runbook, annotations.GetProperty(annotation).GetString());
    }

    [Theory]
    [InlineData("no-traffic", "NoTrafficPage", null, "checkout gets no events, though its targets answer")]
    [InlineData(
        "budget-left-25",
        "ErrorBudgetLeftPage",
        "25%",
        "No more than 25% of the error budget of checkout is left"
    )]
    public async Task Alerts_of_other_rules_have_names_and_words_of_their_own(
        string rule,
        string name,
        string? left,
        string summary
    )
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await alertmanager.Send(Some.Page() with { Rule = rule }, Stop);
        var alert = (await server.Next()).Json[0];
        Assert.Equal(name, alert.GetProperty("labels").GetProperty("alertname").GetString());
        Assert.Equal(
            left,
            alert.GetProperty("labels").TryGetProperty("left", out var label) ? label.GetString() : null
        );
        Assert.Equal(summary, alert.GetProperty("annotations").GetProperty("summary").GetString());
    }

    [Fact]
    public async Task A_target_that_is_gone_has_its_own_alert_name()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await alertmanager.Send(Some.Page() with { Rule = "target-gone" }, Stop);
        var alert = (await server.Next()).Json[0];
        Assert.Equal("TargetGonePage", alert.GetProperty("labels").GetProperty("alertname").GetString());
        Assert.Equal(
            "A target of checkout is gone",
            alert.GetProperty("annotations").GetProperty("summary").GetString()
        );
    }

    [Fact]
    public async Task The_users_labels_never_clash_and_never_get_the_page_refused()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["severity"] = "low",
            ["app.kubernetes.io/name"] = "shop",
            ["2nd"] = "x",
            ["empty"] = "",
        };
        await alertmanager.Send(Some.Page() with { Labels = labels }, Stop);
        Assert.Equal(
            """{"_nd":"x","alertname":"ErrorBudgetBurnPage","app_kubernetes_io_name":"shop","service":"shop","severity":"page","slo":"checkout"}""",
            JsonSerializer.Serialize((await server.Next()).Json[0].GetProperty("labels"))
        );
    }

    [Fact]
    public async Task The_watchdog_is_an_alert_that_always_fires()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await using var watchdog = new Watchdog(alertmanager, 30.Seconds, new LogEvents<Watchdog>());
        watchdog.Beat(Some.Noon);
        var request = await server.Next();
        Assert.Equal(["2026-03-01T12:00:00Z", "2026-03-01T12:02:00Z"], Times(request));
        Assert.Equal(
            """{"alertname":"LeewayWatchdog","severity":"none"}""",
            JsonSerializer.Serialize(request.Json[0].GetProperty("labels"))
        );
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string?[] Times(ReceivedRequest request) =>
        [request.Json[0].GetProperty("startsAt").GetString(), request.Json[0].GetProperty("endsAt").GetString()];

    AlertmanagerReceiver Over(ReceiverServer server) =>
        new("alertmanager", [new Uri(server.Url, "/prefix/")], _http, _clock, _log)
        {
            Link = notification => new Uri($"https://leeway.example/slos/{notification.Slo}"),
        };
}
