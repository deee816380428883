using Leeway.Core.Time;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>When an Alertmanager is told again.</summary>
public sealed class AlertmanagerRefreshTests : IDisposable
{
    readonly WatchedClock _clock = new();
    readonly HttpClient _http = ReceiverHttpClient.Create();
    readonly LogEvents<AlertmanagerReceiver> _log = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task What_fires_is_refreshed_once_an_interval_however_often_it_ticks()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await alertmanager.Send(Some.Page(), Stop);
        await server.Next();

        for (var tick = 0; tick < 4; tick++)
        {
            _clock.Advance(15.Seconds);
            alertmanager.SetActive([Some.Page()], _clock.GetUtcNow());
        }
        Assert.Equal(["2026-03-01T12:00:00Z", "2026-03-01T12:05:00Z"], Times(await server.Next()));
        Assert.Empty(server.TakeReceived());
    }

    [Fact]
    public async Task After_a_restart_what_still_fires_is_refreshed_at_the_first_tick()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        _clock.Advance(2.Hours);
        alertmanager.SetActive([Some.Page(), Some.Page("search")], _clock.GetUtcNow());
        Assert.Equal(2, (await server.Next()).Json.GetArrayLength());
    }

    [Fact]
    public async Task What_has_ended_is_repeated_for_fifteen_minutes()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await alertmanager.Send(Some.Page(), Stop);
        await server.Next();
        await alertmanager.Send(Some.End(Some.Page(), 30.Seconds), Stop);
        await server.Next();

        for (var minute = 1; minute <= 15; minute++)
        {
            _clock.Advance(1.Minutes);
            alertmanager.SetActive([], _clock.GetUtcNow());
            Assert.Equal(["2026-03-01T12:00:00Z", "2026-03-01T12:00:30Z"], Times(await server.Next()));
        }
        await AssertSilentAfter(alertmanager, server);
    }

    [Fact]
    public async Task An_alert_that_is_no_longer_among_the_active_ones_ends_at_that_tick()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        await alertmanager.Send(Some.Page(), Stop);
        await server.Next();
        _clock.Advance(1.Minutes);
        alertmanager.SetActive([], Some.Noon + 45.Seconds);
        Assert.Equal(["2026-03-01T12:00:00Z", "2026-03-01T12:00:45Z"], Times(await server.Next()));
    }

    [Fact]
    public async Task The_end_of_what_nobody_was_told_of_is_left_to_the_outbox()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.FailsTimes(1, 503));
        await using var alertmanager = Over(server);
        alertmanager.SetActive([Some.Page()], _clock.GetUtcNow());
        await server.Next();
        await _log.Next(4010);
        await AssertSilentAfter(alertmanager, server);
    }

    [Fact]
    public async Task The_late_end_of_an_old_occasion_does_not_end_the_new_one()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        var again = Some.Page(since: Some.Noon + 20.Minutes);
        _clock.Advance(20.Minutes);
        alertmanager.SetActive([again], again.Since);
        await server.Next();

        Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(Some.End(Some.Page()), Stop));
        Assert.Empty(server.TakeReceived());
    }

    [Fact]
    public async Task While_it_is_down_the_refresh_is_tried_at_each_tick_and_that_is_said_once()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.FailsTimes(2, 503));
        await using var alertmanager = Over(server);
        for (var tick = 0; tick < 3; tick++)
        {
            alertmanager.SetActive([Some.Page()], _clock.GetUtcNow());
            await server.Next();
            if (tick == 0)
            {
                Assert.Contains(
                    "Failed to refresh 1 alerts at alertmanager",
                    await _log.Next(4010),
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task Thousands_of_alerts_go_in_requests_of_five_hundred()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = Over(server);
        alertmanager.SetActive([.. Enumerable.Range(0, 1200).Select(i => Some.Page($"slo-{i}"))], _clock.GetUtcNow());
        int[] sizes =
        [
            (await server.Next()).Json.GetArrayLength(),
            (await server.Next()).Json.GetArrayLength(),
            (await server.Next()).Json.GetArrayLength(),
        ];
        Assert.Equal([500, 500, 200], sizes);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string?[] Times(ReceivedRequest request) =>
        [request.Json[0].GetProperty("startsAt").GetString(), request.Json[0].GetProperty("endsAt").GetString()];

    AlertmanagerReceiver Over(ReceiverServer server) => new("alertmanager", [server.Url], _http, _clock, _log);

    /// <summary>Another alert takes the next tick; the old one must not come along.</summary>
    async Task AssertSilentAfter(AlertmanagerReceiver alertmanager, ReceiverServer server)
    {
        _clock.Advance(1.Minutes);
        alertmanager.SetActive([Some.Page("search")], _clock.GetUtcNow());
        var only = Assert.Single((await server.Next()).Json.EnumerateArray());
        Assert.Equal("search", only.GetProperty("labels").GetProperty("slo").GetString());
    }
}
