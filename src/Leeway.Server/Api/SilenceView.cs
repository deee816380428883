using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Silencing;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Silences by HTTP: what there is, giving and ending them.</summary>
static class SilenceView
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/silences", Listed).WithSummary("Alerts of which nobody is told for a while, and why.");
        api.MapPost("/silences", Give).WithSummary("Gives a silence.");
        api.MapDelete("/silences/{id}", End).WithSummary("Ends a silence that was given.");
    }

    static Ok<IReadOnlyList<SilenceDetail>> Listed(LeewayEngine engine) =>
        TypedResults.Ok<IReadOnlyList<SilenceDetail>>([.. All(engine.Snapshot)]);

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

    static async Task<Results<Created<SilenceGiven>, ProblemHttpResult, ValidationProblem>> Give(
        SilenceRequest request,
        Submission asked,
        LeewayEngine engine
    )
    {
        if (asked.Refusal(request.Author, "author") is { } refusal)
        {
            return refusal;
        }
        var length = SilenceRules.Check(request, engine.Snapshot.Configuration, asked.Problems);
        var given = new GivenSilence
        {
            Id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4)),
            Slos = request.Slos,
            Service = request.Service,
            Labels = request.Labels,
            Severities = request.Severities,
            // The tick that takes it up may end a moment before now, and it is to be silent too.
            From = engine.Ledger.Grid.EdgeAtOrBefore(asked.Now),
            Until = DateTimeOffset.FromUnixTimeSeconds(asked.Now.ToUnixTimeSeconds()) + length,
            Author = asked.Person.Name,
            Reason = request.Reason?.Trim() ?? "",
        };
        if (asked.Problems.Count == 0)
        {
            SilenceRules.CheckEffect(given, engine.Snapshot.Configuration, asked.Problems);
        }
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        return await engine.Silence(given).WaitAsync(asked.Stop)
            ? TypedResults.Created($"/api/v1/silences/{given.Id}", new SilenceGiven(given.Id, given.Until))
            : TypedResults.Problem(
                $"There are {LeewayEngine.SilencesMax} silences already; end some that are not needed any more.",
                statusCode: StatusCodes.Status409Conflict
            );
    }

    static async Task<Results<NoContent, ProblemHttpResult>> End(
        string id,
        HttpContext context,
        Doorkeeper door,
        LeewayEngine engine
    )
    {
        if (door.Refusal(context) is { } refusal)
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
}
