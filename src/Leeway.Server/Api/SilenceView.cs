using System.Net;
using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Silencing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Silences by HTTP: what there is, and, from this machine only, giving and ending them.</summary>
static class SilenceView
{
    public static IEnumerable<SilenceDetail> All(EngineSnapshot snapshot) =>
        snapshot.Silences.Select(active => new SilenceDetail
        {
            Id = active.Id,
            Name = active.Silence.Name,
            Of = active.Silence.Of,
            Slos = [.. active.Silence.Objectives.Order(StringComparer.Ordinal)],
            Severities = [.. active.Silence.Severities.Order(StringComparer.Ordinal)],
            From = active.Span.From,
            Until = active.Span.Until,
            IsActive = snapshot.AsOf is { } at && active.IsActiveAt(at),
            Author = active.Silence.Author,
            Reason = active.Silence.Reason,
        });

    public static async Task<Results<Created<SilenceGiven>, ProblemHttpResult, ValidationProblem>> Give(
        SilenceRequest request,
        HttpContext context,
        LeewayEngine engine,
        TimeProvider clock
    )
    {
        if (Refusal(context) is { } refusal)
        {
            return refusal;
        }
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var length = SilenceRules.Check(request, engine.Snapshot.Configuration, problems);
        var now = clock.GetUtcNow();
        var given = new GivenSilence
        {
            Id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4)),
            Slos = request.Slos,
            Service = request.Service,
            Labels = request.Labels,
            Severities = request.Severities,
            // The tick that takes it up may end a moment before now, and it is to be silent too.
            From = engine.Ledger.Grid.EdgeAtOrBefore(now),
            Until = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + length,
            Author = request.Author?.Trim() ?? "",
            Reason = request.Reason?.Trim() ?? "",
        };
        if (problems.Count == 0)
        {
            SilenceRules.CheckEffect(given, engine.Snapshot.Configuration, problems);
        }
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        return await engine.Silence(given).WaitAsync(context.RequestAborted)
            ? TypedResults.Created($"/api/v1/silences/{given.Id}", new SilenceGiven(given.Id, given.Until))
            : TypedResults.Problem(
                $"There are {LeewayEngine.SilencesMax} silences already; end some that are not needed any more.",
                statusCode: StatusCodes.Status409Conflict
            );
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> End(
        string id,
        HttpContext context,
        LeewayEngine engine
    )
    {
        if (Refusal(context) is { } refusal)
        {
            return refusal;
        }
        return await engine.EndSilence(id).WaitAsync(context.RequestAborted)
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                $"There is no silence '{id}' to be ended; 'leeway silence list' and /api/v1/silences list them. One of a document ends when the document goes.",
                statusCode: StatusCodes.Status404NotFound
            );
    }

    // Who is who is not known here: what changes anything is taken from this machine only, and not from pages of elsewhere
    // that a browser on it shows, nor through a proxy, behind which everybody looks near.
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
                "Silences are given and ended from the machine that Leeway runs on, by 'leeway silence'; elsewhere write a Silence document.",
                statusCode: StatusCodes.Status403Forbidden
            );
    }
}
