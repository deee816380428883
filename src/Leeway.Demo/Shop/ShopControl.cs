using Leeway.Core.Time;

namespace Leeway.Demo.Shop;

/// <summary>The port on which services are broken and mended by hand.</summary>
/// <param name="tell">Hears what was done.</param>
sealed class ShopControl(IReadOnlyList<ShopService> services, int port, Action<ShopNews> tell) : IAsyncDisposable
{
    WebApplication? _web;

    public async Task Start(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = 1.Seconds);
        _web = builder.Build();
        _web.MapGet("/", () => Results.Text(State()));
        _web.MapPost("/{service}/break", Break);
        _web.MapPost("/{service}/mend", Mend);
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

    // What was begun is finished even if the one who asked is gone.
    async Task<IResult> Break(string service, string? kind, string? share)
    {
        if (Named(service) is not { } broken)
        {
            return Unknown(service);
        }
        var (fault, problem) = Fault.Read(kind, share);
        if (fault is null)
        {
            return Results.Text(problem + "\n", statusCode: StatusCodes.Status400BadRequest);
        }
        await broken.Break(fault, CancellationToken.None);
        tell(new ShopNews.Broken(service, fault));
        return Results.Text(State());
    }

    async Task<IResult> Mend(string service)
    {
        if (Named(service) is not { } mended)
        {
            return Unknown(service);
        }
        var wasBroken = mended.Fault is not null;
        await mended.Mend(CancellationToken.None);
        if (wasBroken)
        {
            tell(new ShopNews.Mended(service));
        }
        return Results.Text(State());
    }

    ShopService? Named(string name) => services.FirstOrDefault(service => service.Profile.Name == name);

    IResult Unknown(string name) =>
        Results.Text(
            $"There is no service '{name}'; there are {string.Join(", ", services.Select(service => service.Profile.Name))}.\n",
            statusCode: StatusCodes.Status404NotFound
        );

    string State() =>
        string.Concat(services.Select(service => $"{service.Profile.Name}: {service.Fault?.ToString() ?? "well"}\n"));
}
