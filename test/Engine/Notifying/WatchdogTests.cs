using System.Text.Json;
using Leeway.Core.Time;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

public sealed class WatchdogTests : IDisposable
{
    readonly WatchedClock _clock = new();
    readonly HttpClient _http = ReceiverHttpClient.Create();
    readonly LogEvents<Watchdog> _log = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task It_beats_once_an_interval_and_only_when_beaten()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using (var watchdog = Over(server))
        {
            watchdog.Beat(Some.Noon);
            await server.Next();
            watchdog.Beat(Some.Noon + 15.Seconds);
            watchdog.Beat(Some.Noon + 59.Seconds);
            _clock.Advance(1.Hours);
        }
        Assert.Empty(server.TakeReceived());
    }

    [Fact]
    public async Task A_heartbeat_says_what_it_is_and_is_signed()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var watchdog = Over(server);
        watchdog.Beat(Some.Noon);

        var request = await server.Next();
        Assert.Equal("watchdog/1772366400000", request.Key);
        Assert.NotNull(request.Header("Leeway-Signature"));
        Assert.Equal(
            """{"version":1,"kind":"watchdog","key":"watchdog/1772366400000","at":"2026-03-01T12:00:00Z","everySeconds":60}""",
            JsonSerializer.Serialize(request.Json)
        );
    }

    [Fact]
    public async Task A_failed_heartbeat_is_not_repeated_but_the_next_one_comes()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.FailsTimes(1, 500));
        await using var watchdog = Over(server);
        watchdog.Beat(Some.Noon);
        Assert.Equal("watchdog/1772366400000", (await server.Next()).Key);
        Assert.Contains(
            "answered 500); the next one follows in 60.0 s",
            await _log.Next(4020),
            StringComparison.Ordinal
        );

        watchdog.Beat(Some.Noon + 60.Seconds);
        Assert.Equal("watchdog/1772366460000", (await server.Next()).Key);
    }

    [Fact]
    public async Task A_heartbeat_still_on_its_way_is_not_overtaken()
    {
        await using var server = await ReceiverServer.Start((_, context) => ReceiverServer.Hang(context));
        await using (var watchdog = Over(server))
        {
            watchdog.Beat(Some.Noon);
            await server.Next();
            watchdog.Beat(Some.Noon + 60.Seconds);
        }
        Assert.Empty(server.TakeReceived());
    }

    Watchdog Over(ReceiverServer server) =>
        new(new WebhookReceiver("deadman", server.Url, () => "kept safe", _http, _clock), 60.Seconds, _log);
}
