using System.Threading.Channels;
using Leeway.Core.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>A real HTTP server that records every request and answers the n-th, from 1, as it is told to.</summary>
sealed class ReceiverServer : IAsyncDisposable
{
    readonly Channel<ReceivedRequest> _received = Channel.CreateUnbounded<ReceivedRequest>();
    readonly WebApplication _app;
    readonly Func<int, HttpContext, Task> _answer;
    int _requests;

    ReceiverServer(WebApplication app, Func<int, HttpContext, Task> answer) => (_app, _answer) = (app, answer);

    public static Func<int, HttpContext, Task> Ok => (_, _) => Task.CompletedTask;

    public Uri Url { get; private set; } = null!;

    /// <param name="port">0 for a free one.</param>
    public static async Task<ReceiverServer> Start(Func<int, HttpContext, Task> answer, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = 1.Seconds);
        var app = builder.Build();
        var server = new ReceiverServer(app, answer);
        app.Run(server.Handle);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Url = new Uri(app.Urls.Single());
        return server;
    }

    public static Func<int, HttpContext, Task> Always(int status) => FailsTimes(int.MaxValue, status);

    public static Func<int, HttpContext, Task> FailsTimes(int times, int status) =>
        (request, context) =>
        {
            context.Response.StatusCode = request <= times ? status : StatusCodes.Status200OK;
            return Task.CompletedTask;
        };

    /// <summary>Answers only when the client has gone.</summary>
    public static Task Hang(HttpContext context) => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);

    /// <summary>The next request, once it has come; its answer may still be under way.</summary>
    public Task<ReceivedRequest> Next() =>
        _received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    /// <summary>What has come and was not taken yet.</summary>
    public IReadOnlyList<ReceivedRequest> TakeReceived()
    {
        var taken = new List<ReceivedRequest>();
        while (_received.Reader.TryRead(out var request))
        {
            taken.Add(request);
        }
        return taken;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task Handle(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        var path = context.Request.Path + context.Request.QueryString;
        _received.Writer.TryWrite(new ReceivedRequest(path, headers, body.ToArray()));
        try
        {
            await _answer(Interlocked.Increment(ref _requests), context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has given up, as it should.
        }
    }
}
