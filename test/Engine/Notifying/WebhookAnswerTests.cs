using Leeway.Core.Time;
using Leeway.Engine.Notifying;
using Microsoft.AspNetCore.Http;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>What a webhook's answer, or the lack of one, amounts to.</summary>
public sealed class WebhookAnswerTests : IDisposable
{
    readonly WatchedClock _clock = new();
    readonly HttpClient _http = ReceiverHttpClient.Create();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(422)]
    public async Task A_client_error_is_final(int status)
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Always(status));
        Assert.Equal(
            new DeliveryOutcome.Refused($"{server.Url.Authority} answered {status}"),
            await Send(server, Some.Page())
        );
    }

    [Theory]
    [InlineData(302)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Anything_else_may_be_tried_again(int status)
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Always(status));
        Assert.Equal(
            new DeliveryOutcome.Failed($"{server.Url.Authority} answered {status}"),
            await Send(server, Some.Page())
        );
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var server = await ReceiverServer.Start(
            (_, context) =>
            {
                context.Response.Redirect(elsewhere.Url.AbsoluteUri, permanent: true, preserveMethod: true);
                return Task.CompletedTask;
            }
        );
        Assert.IsType<DeliveryOutcome.Failed>(await Send(server, Some.Page()));
        Assert.Empty(elsewhere.TakeReceived());
    }

    [Fact]
    public async Task The_reason_is_a_line_of_at_most_a_kibibyte()
    {
        await using var server = await ReceiverServer.Start(
            (_, context) =>
            {
                context.Response.StatusCode = 400;
                return context.Response.WriteAsync($"no\r\n\u001b[31m  such  field\t{new string('x', 100_000)}", Stop);
            }
        );
        var refused = Assert.IsType<DeliveryOutcome.Refused>(await Send(server, Some.Page()));
        Assert.StartsWith(
            $"{server.Url.Authority} answered 400: no [31m such field xxx",
            refused.Reason,
            StringComparison.Ordinal
        );
        Assert.InRange(refused.Reason.Length, 1000, 1060);
    }

    [Fact]
    public async Task A_receiver_that_hangs_fails_after_ten_seconds()
    {
        await using var server = await ReceiverServer.Start((_, context) => ReceiverServer.Hang(context));
        var sending = Send(server, Some.Page());
        await server.Next();
        _clock.Advance(10.Seconds);
        Assert.Equal(
            new DeliveryOutcome.Failed($"{server.Url.Authority} did not answer within 10 s"),
            await sending.Soon()
        );
    }

    [Fact]
    public async Task A_stop_is_not_mistaken_for_a_timeout()
    {
        await using var server = await ReceiverServer.Start((_, context) => ReceiverServer.Hang(context));
        using var stop = new CancellationTokenSource();
        var sending = Webhook(server.Url).Send(Some.Page(), stop.Token);
        await server.Next();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.Soon());
    }

    [Fact]
    public async Task Where_nobody_listens_the_reason_names_the_host_but_not_the_token()
    {
        var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await server.DisposeAsync();
        Assert.Equal(
            new DeliveryOutcome.Failed($"{server.Url.Authority}: Connection refused"),
            await Send(server, Some.Page())
        );
    }

    [Theory]
    [InlineData("7", 7.0)]
    [InlineData("Sun, 01 Mar 2026 12:01:30 GMT", 90.0)]
    [InlineData("soon", null)]
    public async Task Retry_after_is_read_in_both_forms(string header, double? seconds)
    {
        await using var server = await ReceiverServer.Start(
            (_, context) =>
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = header;
                return Task.CompletedTask;
            }
        );
        var failed = Assert.IsType<DeliveryOutcome.Failed>(await Send(server, Some.Page()));
        Assert.Equal(seconds, failed.RetryAfter?.TotalSeconds);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    Task<DeliveryOutcome> Send(ReceiverServer server, Notification notification) =>
        Webhook(server.Url).Send(notification, Stop);

    WebhookReceiver Webhook(Uri server) => new("pager", new Uri(server, "/hook?token=abc"), () => null, _http, _clock);
}
