using System.Text.Json;
using Leeway.Core.Time;
using Leeway.Engine.Notifying;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>Against the program that Debian ships, on the real clock, since that is what it reads.</summary>
public sealed class RealAlertmanagerTests : IDisposable
{
    readonly HttpClient _http = ReceiverHttpClient.Create();
    readonly LogEvents<AlertmanagerReceiver> _log = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_page_shows_up_with_its_labels_and_resolves()
    {
        await using var server = await AlertmanagerServer.Start();
        await using var alertmanager = Over(server.Url);
        var page = Some.Page(since: TimeProvider.System.GetUtcNow() - 1.Minutes);
        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(page, Stop));

        var alert = Assert.Single(await server.Alerts(_http));
        Assert.Equal(
            """{"alertname":"ErrorBudgetBurnPage","service":"shop","severity":"page","slo":"checkout","team":"payments"}""",
            JsonSerializer.Serialize(alert.GetProperty("labels"))
        );
        Assert.Equal(page.Reason, alert.GetProperty("annotations").GetProperty("reason").GetString());

        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(Some.End(page, 30.Seconds), Stop));
        Assert.Empty(await server.Alerts(_http));
    }

    [Fact]
    public async Task Two_leeways_and_two_labels_sets_make_two_alerts_not_four()
    {
        await using var server = await AlertmanagerServer.Start();
        var since = TimeProvider.System.GetUtcNow();
        for (var leeway = 0; leeway < 2; leeway++)
        {
            await using var alertmanager = Over(server.Url);
            await alertmanager.Send(Some.Page(since: since), Stop);
            await alertmanager.Send(Some.Page("search", since), Stop);
        }
        Assert.Equal(2, (await server.Alerts(_http)).Count);
    }

    [Fact]
    public async Task Odd_labels_do_not_cost_the_page()
    {
        await using var server = await AlertmanagerServer.Start();
        await using var alertmanager = Over(server.Url);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["app.kubernetes.io/name"] = "shop",
            ["größe"] = "1",
            ["empty"] = "",
        };
        var page = Some.Page(since: TimeProvider.System.GetUtcNow()) with { Labels = labels };
        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(page, Stop));
        Assert.Single(await server.Alerts(_http));
    }

    [Fact]
    public async Task Each_of_two_alertmanagers_gets_everything()
    {
        await using var one = await AlertmanagerServer.Start();
        await using var other = await AlertmanagerServer.Start();
        await using var alertmanager = Over(one.Url, other.Url);
        var page = Some.Page(since: TimeProvider.System.GetUtcNow());
        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(page, Stop));
        Assert.Single(await one.Alerts(_http));
        Assert.Single(await other.Alerts(_http));
    }

    [Fact]
    public async Task One_that_is_down_does_not_stop_the_page_and_is_told_once_it_is_back()
    {
        await using var up = await AlertmanagerServer.Start();
        var down = await AlertmanagerServer.Start();
        await down.DisposeAsync();
        var clock = new WatchedClock(TimeProvider.System.GetUtcNow());
        await using var alertmanager = new AlertmanagerReceiver("alertmanager", [up.Url, down.Url], _http, clock, _log);
        var page = Some.Page(since: clock.GetUtcNow());
        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(page, Stop));
        Assert.Single(await up.Alerts(_http));
        Assert.Contains("1 of the 2 Alertmanagers", await _log.Next(4011), StringComparison.Ordinal);

        await using var back = await AlertmanagerServer.Start(port: down.Url.Port);
        clock.Advance(alertmanager.RefreshEvery);
        alertmanager.SetActive([page], clock.GetUtcNow());
        await _log.Next(4012);
        Assert.Single(await back.Alerts(_http));
    }

    [Fact]
    public async Task One_that_hangs_holds_up_the_page_for_a_second_only()
    {
        await using var up = await AlertmanagerServer.Start();
        await using var hanging = await ReceiverServer.Start((_, context) => ReceiverServer.Hang(context));
        await using var alertmanager = Over(up.Url, hanging.Url);
        var page = Some.Page(since: TimeProvider.System.GetUtcNow());
        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(page, Stop));
        Assert.Contains("did not answer within 1 s after another had", await _log.Next(4011), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_does_not_wait_for_the_group_of_a_ticket_as_most_people_group()
    {
        await using var people = await ReceiverServer.Start(ReceiverServer.Ok);
        // After its first message a group is silent for the interval, whatever joins it.
        await using var server = await AlertmanagerServer.Start(
            $$"""
            route:
              receiver: people
              group_by: [alertname, service]
              group_wait: 10ms
              group_interval: 1h
            receivers:
              - name: people
                webhook_configs: [{url: "{{people.Url}}"}]
            """
        );
        await using var alertmanager = Over(server.Url);
        var page = Some.Page(since: TimeProvider.System.GetUtcNow());
        await alertmanager.Send(page with { Severity = "ticket", Rank = 1, Rule = "ticket-3d-6h" }, Stop);
        Assert.Equal("ticket", Severity(await people.Next()));
        await alertmanager.Send(page, Stop);
        Assert.Equal("page", Severity(await people.Next()));

        static string? Severity(ReceivedRequest told) =>
            Assert
                .Single(told.Json.GetProperty("alerts").EnumerateArray())
                .GetProperty("labels")
                .GetProperty("severity")
                .GetString();
    }

    [Fact]
    public async Task The_watchdog_always_fires()
    {
        await using var server = await AlertmanagerServer.Start();
        await using var alertmanager = Over(server.Url);
        var beat = new Heartbeat(TimeProvider.System.GetUtcNow(), 1.Minutes);
        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.SendHeartbeat(beat, Stop));
        var alert = Assert.Single(await server.Alerts(_http));
        Assert.Equal("LeewayWatchdog", alert.GetProperty("labels").GetProperty("alertname").GetString());
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    AlertmanagerReceiver Over(params Uri[] urls) => new("alertmanager", urls, _http, TimeProvider.System, _log);
}
