using System.Globalization;
using System.Net;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Silencing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Silences by HTTP: what there is, and, from this machine only, giving and ending them.</summary>
static class SilenceView
{
    static readonly TimeSpan LengthMax = 31.Days;
    const int TextMax = 1050;
    const int AuthorMax = 200;
    const int NamesMax = 1000;

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
        // JSON may say null of what is left out.
        request = request with
        {
            Slos = request.Slos ?? [],
            Labels = request.Labels ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Severities = request.Severities ?? [],
        };
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var length = Check(request, engine.Snapshot, problems);
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        var now = clock.GetUtcNow();
        var given = new GivenSilence
        {
            Id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4)),
            Slos = request.Slos,
            Service = request.Service,
            Labels = request.Labels,
            Severities = request.Severities,
            From = now,
            Until = now + length,
            Author = request.Author.Trim(),
            Reason = request.Reason.Trim(),
        };
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
                $"There is no silence '{id}' to be ended; /api/v1/silences lists them. One of a document ends when the document goes.",
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

    static TimeSpan Check(SilenceRequest request, EngineSnapshot snapshot, Dictionary<string, string[]> problems)
    {
        if (request.Slos.Count == 0 && request.Service is null && request.Labels.Count == 0)
        {
            problems["slos"] = ["Nothing is named; name SLOs, a service or labels."];
        }
        if (request.Slos.Count > NamesMax || request.Severities.Count > NamesMax || request.Labels.Count > NamesMax)
        {
            problems["slos"] = [$"There are more than {NamesMax} names."];
        }
        var objectives = snapshot.Configuration.Objectives.Select(watched => watched.Objective).ToList();
        var unknown = request.Slos.Where(name => objectives.TrueForAll(objective => objective.Name != name)).ToList();
        if (unknown.Count > 0)
        {
            problems["slos"] = [$"There is no SLO '{unknown[0]}'; /api/v1/slos lists those there are."];
        }
        if (request.Service is { } service && objectives.TrueForAll(objective => objective.Service != service))
        {
            problems["service"] = [$"There is no service '{service}' with SLOs."];
        }
        if (string.IsNullOrWhiteSpace(request.Author) || request.Author.Length > AuthorMax)
        {
            problems["author"] = [$"Say who answers for it, in at most {AuthorMax} characters."];
        }
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > TextMax)
        {
            problems["reason"] = [$"Say why, in at most {TextMax.ToString(CultureInfo.InvariantCulture)} characters."];
        }
        if (!DurationText.TryParse(request.For, out var length) || length < 1.Minutes || length > LengthMax)
        {
            problems["for"] = [$"'{request.For}' is not a duration from 1m to 31d; write for example 2h."];
        }
        return length;
    }
}
