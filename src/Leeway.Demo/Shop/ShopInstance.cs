using System.Diagnostics.Metrics;
using Leeway.Core.Time;
using Leeway.Demo.Traffic;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Leeway.Demo.Shop;

/// <summary>One instance of a service: its own port, its own counters, its own metrics page.</summary>
/// <param name="fault">What is wrong with the service at this moment; null if nothing is.</param>
sealed class ShopInstance(ServiceProfile profile, int port, Func<Fault?> fault, TimeProvider clock, int seed)
    : IAsyncDisposable
{
    readonly Lock _gate = new();
    readonly Random _random = new(seed);
    WebApplication? _web;

    public int Port { get; } = port;

    public bool IsRunning => _web is not null;

    /// <summary>Starts it with all of its counters at zero, as a new process would.</summary>
    public async Task Start(CancellationToken stop)
    {
        if (_web is not null)
        {
            return;
        }
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Port}");
        // What has not been answered by then is cut off, as with any instance that is replaced.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = 1.Seconds);
        builder.Services.AddOpenTelemetry().WithMetrics(Measure);
        builder.Services.Configure<PrometheusAspNetCoreOptions>(page =>
            page.ScrapeResponseCacheDurationMilliseconds = 0
        );

        var web = builder.Build();
        var startSeconds = clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        web.Services.GetRequiredService<IMeterFactory>()
            .Create(OwnMeter)
            .CreateObservableGauge("process.start.time", () => startSeconds, "s");
        web.MapMethods(profile.Route, [profile.Method], Answer);
        web.MapPrometheusScrapingEndpoint("/metrics").DisableHttpMetrics(); // Leeway is no customer
        await web.StartAsync(stop);
        _web = web;
    }

    public async Task Stop()
    {
        if (_web is { } web)
        {
            _web = null;
            await web.StopAsync();
            await web.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await Stop();

    const string OwnMeter = "Leeway.Demo.Shop";

    // A meter provider hears all meters of the process by their names. Each host makes its meters by a factory of its
    // own, and by that we know ours from those of the other instances.
    static void Measure(MeterProviderBuilder metrics) =>
        (
            (IDeferredMeterProviderBuilder)
                metrics.AddAspNetCoreInstrumentation().AddMeter(OwnMeter).AddPrometheusExporter()
        ).Configure(
            (services, provider) =>
            {
                var own = services.GetRequiredService<IMeterFactory>();
                provider.AddView(instrument =>
                    ReferenceEquals(instrument.Meter.Scope, own) ? null : MetricStreamConfiguration.Drop
                );
            }
        );

    async Task Answer(HttpContext context)
    {
        var fate = Draw();
        try
        {
            await Task.Delay(fate.Hangs ? Timeout.InfiniteTimeSpan : fate.Takes, clock, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        context.Response.StatusCode = fate.Fails ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
        await context.Response.WriteAsync(fate.Fails ? "something broke\n" : $"{profile.Name} on {Port}\n");
    }

    // Requests come on many threads, and a Random bears only one.
    Fate Draw()
    {
        lock (_gate)
        {
            return Fate.Draw(profile, fault(), _random);
        }
    }
}
