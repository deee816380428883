using Leeway.Core.Time;
using Leeway.Engine.Notifying;
using Microsoft.AspNetCore.Http;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>The outbox and the webhook together, against servers that misbehave.</summary>
public sealed class DeliveryOverHttpTests : IDisposable
{
    readonly HttpClient _http = ReceiverHttpClient.Create();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_server_that_fails_at_first_gets_everything_in_order_under_the_same_keys()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.FailsTimes(3, 503));
        await using var pager = Pager(server.Url);
        var (page, end) = (Some.Page(), Some.End(Some.Page()));
        pager.Outbox.Enqueue("pager", page);
        pager.Outbox.Enqueue("pager", end);
        for (var i = 0; i < 3; i++)
        {
            await pager.Clock.PassNextWait();
        }
        await pager.Delivered();
        await pager.Delivered();

        Assert.Equal(
            [page.Key, page.Key, page.Key, page.Key, end.Key],
            server.TakeReceived().Select(request => request.Key).ToArray()
        );
        Assert.Equal([4, 1], pager.Outbox.TakeReports().Select(report => report.Attempts));
    }

    [Fact]
    public async Task A_server_that_was_down_for_a_minute_gets_the_page_once_it_is_up()
    {
        var down = await ReceiverServer.Start(ReceiverServer.Ok);
        await down.DisposeAsync();
        await using var pager = Pager(down.Url);
        pager.Outbox.Enqueue("pager", Some.Page());
        while (pager.Clock.GetUtcNow() - Some.Noon < 1.Minutes)
        {
            await pager.Failed();
            var wait = await pager.Clock.NextWait();
            if (pager.Clock.GetUtcNow() + wait - Some.Noon < 1.Minutes)
            {
                pager.Clock.Advance(wait);
                continue;
            }
            await using var up = await ReceiverServer.Start(ReceiverServer.Ok, down.Url.Port);
            pager.Clock.Advance(wait);
            Assert.Equal(Some.Page().Key, (await up.Next()).Key);
            await pager.Delivered();
        }
        var report = Assert.Single(pager.Outbox.TakeReports());
        Assert.Equal(FinalOutcome.Delivered.Instance, report.Outcome);
        // Attempts at about 0, 1, 3, 7, 15, 31 and 63 s; the last wait is 1 min × 1.2 at most, begun within the minute.
        Assert.InRange(report.Attempts, 7, 8);
        Assert.InRange(report.Delay, 1.Minutes, 132.Seconds);
    }

    [Fact]
    public async Task A_server_that_hangs_is_told_again_under_the_same_key()
    {
        await using var server = await ReceiverServer.Start(
            (request, context) => request == 1 ? ReceiverServer.Hang(context) : Task.CompletedTask
        );
        await using var pager = Pager(server.Url);
        pager.Outbox.Enqueue("pager", Some.Page());
        Assert.Equal(Some.Page().Key, (await server.Next()).Key);
        pager.Clock.Advance(10.Seconds);
        Assert.Contains("did not answer within 10 s", await pager.Failed(), StringComparison.Ordinal);
        await pager.Clock.PassNextWait();
        Assert.Equal(Some.Page().Key, (await server.Next()).Key);
        await pager.Delivered();
    }

    [Theory]
    [InlineData("42", 42)]
    [InlineData("3600", 300)]
    public async Task A_server_that_asks_for_a_pause_gets_it_up_to_five_minutes(string asked, int seconds)
    {
        await using var server = await ReceiverServer.Start(
            (request, context) =>
            {
                context.Response.StatusCode = request == 1 ? 429 : 204;
                context.Response.Headers.RetryAfter = asked;
                return Task.CompletedTask;
            }
        );
        await using var pager = Pager(server.Url);
        pager.Outbox.Enqueue("pager", Some.Page());
        Assert.Equal(seconds.Seconds, await pager.Clock.PassNextWait());
        await pager.Delivered();
        Assert.Equal(seconds.Seconds, pager.Outbox.TakeReports().Single().Delay);
    }

    [Fact]
    public async Task Neither_tokens_nor_secrets_get_into_the_log()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.FailsTimes(1, 500));
        await using var pager = Pager(server.Url);
        pager.Outbox.Enqueue("pager", Some.Page());
        var line = await pager.Failed();
        Assert.Contains(
            $"Failed to tell pager of {Some.Page().Key} at attempt 1 ({server.Url.Authority} answered 500)",
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("token", line, StringComparison.Ordinal);
        Assert.DoesNotContain("kept safe", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_any_failures_no_page_is_lost_and_none_overtakes()
    {
        var fate = new Random(Outgoing.Seed);
        await using var server = await ReceiverServer.Start(
            (_, context) =>
            {
                var answer = fate.Next(4);
                context.Response.StatusCode = answer switch
                {
                    0 => 500,
                    1 => 429,
                    _ => 200,
                };
                return answer == 2 ? DropAfterTaking(context) : Task.CompletedTask;
            }
        );
        await using var pager = Pager(server.Url);
        var told = Enumerable
            .Range(0, 40)
            .Select(i => Some.Page($"slo-{i}"))
            .SelectMany(page => new[] { page, Some.End(page) })
            .ToList();
        told.ForEach(notification => pager.Outbox.Enqueue("pager", notification));

        using var done = new CancellationTokenSource();
        var time = PassTime(pager.Clock, done.Token);
        for (var i = 0; i < told.Count; i++)
        {
            await pager.Delivered();
        }
        await done.CancelAsync();
        await time;

        var keys = server.TakeReceived().Select(request => request.Key).ToList();
        var firsts = keys.Distinct(StringComparer.Ordinal).ToArray();
        var runs = keys.Where((key, i) => i == 0 || key != keys[i - 1]).ToArray();
        Assert.Equal(told.Select(notification => notification.Key).ToArray(), firsts);
        Assert.Equal(firsts, runs); // repetitions follow at once on what they repeat
        Assert.True(keys.Count > told.Count, $"seed {Outgoing.Seed} must make it repeat");
    }

    static Task DropAfterTaking(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    static async Task PassTime(WatchedClock clock, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            try
            {
                await clock.PassNextWait().WaitAsync(done);
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                // Everything is told.
            }
        }
    }

    Outgoing Pager(Uri server)
    {
        var pager = new Outgoing();
        var url = new Uri(server, "/hook?token=abc");
        pager.Outbox.SetReceivers([new WebhookReceiver("pager", url, () => "kept safe", _http, pager.Clock)]);
        return pager;
    }
}
