using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Tests.Querying;

/// <summary>A real HTTP server that answers queries as the test says.</summary>
sealed class QueryServer : IAsyncDisposable
{
    readonly WebApplication _web;

    QueryServer(WebApplication web) => _web = web;

    public Uri Url => new(_web.Urls.First() + "/");

    /// <summary>The queries that came, in their order.</summary>
    public ConcurrentQueue<string> Queries { get; } = new();

    public static async Task<QueryServer> Start(Func<string, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var server = new QueryServer(web);
        web.MapPost(
            "/api/v1/{kind}",
            async context =>
            {
                var form = await context.Request.ReadFormAsync(context.RequestAborted);
                var query = form["query"].ToString();
                server.Queries.Enqueue(query);
                await answer(query, context);
            }
        );
        await web.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public static Task Json(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).AsTask();
    }

    /// <summary>An answer with no series.</summary>
    public static Task Nothing(HttpContext context) =>
        Json(context, """{"status":"success","data":{"resultType":"matrix","result":[]}}""");

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync(new CancellationToken(canceled: true));
        await _web.DisposeAsync();
    }
}
