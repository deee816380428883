using Leeway.Core.Time;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>What several Alertmanagers' answers amount to.</summary>
public sealed class AlertmanagerOutcomeTests : IDisposable
{
    readonly HttpClient _http = ReceiverHttpClient.Create();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(200, 200, "Delivered")]
    [InlineData(200, 400, "Delivered")]
    [InlineData(503, 200, "Delivered")]
    [InlineData(400, 401, "Refused")]
    [InlineData(400, 503, "Failed")]
    [InlineData(502, 503, "Failed")]
    public async Task One_that_accepts_is_enough_and_refusal_takes_all(int first, int second, string outcome)
    {
        await using var one = await ReceiverServer.Start(ReceiverServer.Always(first));
        await using var other = await ReceiverServer.Start(ReceiverServer.Always(second));
        Assert.Equal(outcome, (await Send(one, other)).GetType().Name);
        await one.Next();
        await other.Next();
    }

    [Fact]
    public async Task All_of_their_reasons_are_given()
    {
        await using var one = await ReceiverServer.Start(ReceiverServer.Always(400));
        await using var other = await ReceiverServer.Start(ReceiverServer.Always(503));
        Assert.Equal(
            new DeliveryOutcome.Failed($"{other.Url.Authority} answered 503; {one.Url.Authority} answered 400"),
            await Send(one, other)
        );
    }

    [Fact]
    public async Task A_pause_that_one_asks_for_does_not_keep_the_page_from_the_other()
    {
        await using var busy = await ReceiverServer.Start(
            (_, context) =>
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "300";
                return Task.CompletedTask;
            }
        );
        await using var broken = await ReceiverServer.Start(ReceiverServer.Always(500));
        Assert.Null(Assert.IsType<DeliveryOutcome.Failed>(await Send(busy, broken)).RetryAfter);
        Assert.Equal(300.Seconds, Assert.IsType<DeliveryOutcome.Failed>(await Send(busy, busy)).RetryAfter);
    }

    async Task<DeliveryOutcome> Send(params IEnumerable<ReceiverServer> servers)
    {
        var log = new LogEvents<AlertmanagerReceiver>();
        await using var alertmanager = new AlertmanagerReceiver(
            "alertmanager",
            [.. servers.Select(server => server.Url)],
            _http,
            new WatchedClock(),
            log
        );
        return await alertmanager.Send(Some.Page(), TestContext.Current.CancellationToken);
    }
}
