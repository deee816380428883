using Leeway.Engine.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Leeway.Server.Tests.Outputs;

/// <summary>A target that shows one page after the other, one that is broken, and a pager that is too busy to listen.</summary>
sealed class StillApp : IAsyncDisposable
{
    readonly WebApplication _web;
    int _asked;

    StillApp(WebApplication web, string host) => (_web, Host) = (web, host);

    /// <summary>Address and port.</summary>
    public string Host { get; }

    /// <summary>What /metrics shows.</summary>
    public string Page { get; set; } = "";

    /// <summary>How many pages were asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public static async Task<StillApp> Start()
    {
        var host = $"127.0.0.1:{ServerProcess.FreePort()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{host}");
        var web = builder.Build();
        var app = new StillApp(web, host);
        web.MapGet("/metrics", () => app.Answer(Results.Text(app.Page, "text/plain; version=0.0.4")));
        web.MapGet("/broken", () => app.Answer(Results.StatusCode(StatusCodes.Status503ServiceUnavailable)));
        web.MapPost("/hook", Busy);
        await web.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    IResult Answer(IResult result)
    {
        Interlocked.Increment(ref _asked);
        return result;
    }

    static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "300";
        return Results.Text("the pager restarts", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
