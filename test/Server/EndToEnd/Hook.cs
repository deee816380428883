using System.Collections.Concurrent;
using System.Text.Json;
using Leeway.Engine.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A webhook that writes down what it is told, and can be away for a while.</summary>
sealed class Hook : IAsyncDisposable
{
    readonly ConcurrentQueue<(string Key, string Status)> _told = new();
    readonly int _port = ServerProcess.FreePort();
    WebApplication? _web;

    public Uri Url => new($"http://127.0.0.1:{_port}/hook");

    /// <summary>The idempotency key and status of every request, in order.</summary>
    public IReadOnlyList<(string Key, string Status)> Told => [.. _told];

    public async Task Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{_port}");
        _web = builder.Build();
        _web.MapPost("/hook", Note);
        await _web.StartAsync(TestContext.Current.CancellationToken);
    }

    public Task<IReadOnlyList<(string Key, string Status)>> Until(int count, string what) =>
        Poll.Until(_ => Task.FromResult(Told), told => told.Count >= count, () => what);

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            await _web.DisposeAsync();
        }
    }

    async Task<IResult> Note(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        _told.Enqueue(
            (request.Headers["Idempotency-Key"].ToString(), body.RootElement.GetProperty("status").GetString()!)
        );
        return Results.NoContent();
    }
}
