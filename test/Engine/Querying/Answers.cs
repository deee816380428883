using Microsoft.AspNetCore.Http;

namespace Leeway.Engine.Tests.Querying;

/// <summary>What servers do that are in trouble, or that evaluate queries.</summary>
static class Answers
{
    public static Task Refuse(HttpContext context, int status, string body = "no")
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    public static async Task Hang(HttpContext context)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
    }

    public static async Task Endless(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"1"]""",
            context.RequestAborted
        );
        try
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(
                    string.Concat(Enumerable.Repeat(",[1,\"1\"]", 1000)),
                    context.RequestAborted
                );
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
    }

    public static async Task Values(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var value = form["query"].ToString().Contains("errors", StringComparison.Ordinal) ? 1 : 2;
        var (start, end) = (decimal.Parse(form["start"]!, null), decimal.Parse(form["end"]!, null));
        var points = new List<string>();
        for (var at = start; at <= end; at += 15)
        {
            points.Add($"""[{at},"{value}"]""");
        }
        var body = $$$"""{"metric":{},"values":[{{{string.Join(',', points)}}}]}""";
        await QueryServer.Json(
            context,
            $$$"""{"status":"success","data":{"resultType":"matrix","result":[{{{body}}}]}}"""
        );
    }
}
