using System.Globalization;
using System.Text;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A service that we can break: it shows on /metrics exactly the events that the test says happened.</summary>
sealed class CountingApp : IAsyncDisposable
{
    readonly Lock _gate = new();
    readonly int _port = ServerProcess.FreePort();
    WebApplication? _web;
    double _startSeconds;
    long _good;
    long _bad;

    public string Target => $"127.0.0.1:{_port}";

    /// <summary>Starts it with its counters at zero; the error series is born with the first error.</summary>
    public static async Task<CountingApp> Start()
    {
        var app = new CountingApp();
        await app.Restart();
        return app;
    }

    public async Task Restart()
    {
        await Stop();
        lock (_gate)
        {
            (_good, _bad) = (0, 0);
            _startSeconds = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        }
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{Target}");
        _web = builder.Build();
        _web.MapGet("/metrics", () => Results.Text(Page(), "text/plain; version=0.0.4"));
        await _web.StartAsync(TestContext.Current.CancellationToken);
    }

    public async Task Stop()
    {
        if (_web is { } web)
        {
            _web = null;
            await web.StopAsync(new CancellationToken(canceled: true));
            await web.DisposeAsync();
        }
    }

    public void Serve(long good, long bad = 0)
    {
        lock (_gate)
        {
            _good += good;
            _bad += bad;
        }
    }

    /// <summary>Serves so many requests every 20 ms until the token is cancelled.</summary>
    public async Task Load(long good, long bad, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(20.Milliseconds);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                Serve(good, bad);
            }
        }
        catch (OperationCanceledException)
        {
            // The load ends when the test says so.
        }
    }

    public (long Total, long Bad) Served
    {
        get
        {
            lock (_gate)
            {
                return (_good + _bad, _bad);
            }
        }
    }

    public async ValueTask DisposeAsync() => await Stop();

    string Page()
    {
        lock (_gate)
        {
            var page = new StringBuilder("# TYPE app_requests_total counter\n");
            page.AppendLine($$"""app_requests_total{code="200"} {{_good}}""");
            if (_bad > 0)
            {
                page.AppendLine($$"""app_requests_total{code="500"} {{_bad}}""");
            }
            // Good requests take up to a tenth of a second, bad ones more than three tenths.
            page.AppendLine($$"""app_duration_seconds_bucket{le="0.1"} {{_good}}""");
            page.AppendLine($$"""app_duration_seconds_bucket{le="0.3"} {{_good}}""");
            page.AppendLine($$"""app_duration_seconds_bucket{le="+Inf"} {{_good + _bad}}""");
            page.AppendLine($"app_duration_seconds_count {_good + _bad}");
            page.AppendLine($"process_start_time_seconds {_startSeconds.ToString(CultureInfo.InvariantCulture)}");
            return page.ToString();
        }
    }
}
