using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>A real HTTP server whose page does what the test says.</summary>
sealed class TargetServer : IAsyncDisposable
{
    readonly WebApplication _web;

    TargetServer(WebApplication web) => _web = web;

    public Uri Url => new(_web.Urls.First() + "/metrics");

    public static async Task<TargetServer> Start(RequestDelegate page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        web.Map("/metrics", page);
        await web.StartAsync(TestContext.Current.CancellationToken);
        return new TargetServer(web);
    }

    public static byte[] Gzip(string page)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(page));
        }
        return packed.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync(new CancellationToken(canceled: true));
        await _web.DisposeAsync();
    }
}
