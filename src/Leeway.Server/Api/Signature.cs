using System.Net;
using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Who changes something by HTTP: taken from this machine only, where the person says who they are.</summary>
static class Signature
{
    /// <param name="name">As the person says.</param>
    /// <returns>The person, or why nothing is changed.</returns>
    public static (Person Person, ProblemHttpResult? Refusal) Of(HttpContext context, string? name)
    {
        if (Refusal(context) is { } refusal)
        {
            return (default, refusal);
        }
        return Person.TryParse(name, out var person, out var problem)
            ? (person, null)
            : (default, TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest));
    }

    // Not from pages of elsewhere that a browser on it shows, nor through a proxy, behind which everybody looks near.
    static ProblemHttpResult? Refusal(HttpContext context)
    {
        var headers = context.Request.Headers;
        var isNear =
            context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && !headers.ContainsKey("X-Forwarded-For")
            && !headers.ContainsKey("Forwarded")
            && !headers.ContainsKey("Via");
        var host = context.Request.Host.Host;
        var isOwn =
            headers.Origin.Count == 0
            && (host == "localhost" || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named)));
        return isNear && isOwn
            ? null
            : TypedResults.Problem(
                "Changes are taken from the machine that Leeway runs on only.",
                statusCode: StatusCodes.Status403Forbidden
            );
    }
}
