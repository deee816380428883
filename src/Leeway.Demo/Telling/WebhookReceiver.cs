using System.Collections.Concurrent;
using System.Text.Json;
using Leeway.Core.Time;

namespace Leeway.Demo.Telling;

/// <summary>A receiver of notifications, as a pager or a chat would have one.</summary>
/// <param name="tell">Hears each notification once: what is sent again under a key that was answered is known.</param>
sealed class WebhookReceiver(int port, Action<Told> tell) : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    WebApplication? _web;

    public async Task Start(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = 1.Seconds);
        _web = builder.Build();
        _web.MapPost("/hook", Receive).DisableHttpMetrics(); // Leeway's own metrics are of this process too
        await _web.StartAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            await _web.StopAsync();
            await _web.DisposeAsync();
        }
    }

    async Task<IResult> Receive(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (_known.TryAdd(request.Headers["Idempotency-Key"].ToString(), true))
        {
            tell(Told.Read(body.RootElement));
        }
        return Results.NoContent();
    }
}
