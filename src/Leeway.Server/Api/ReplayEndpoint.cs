using Leeway.Client;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Replays strategies over an SLO's ledger.</summary>
static class ReplayEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/slos/{name}/replay", Answer)
            .WithSummary("What alert strategies would have told of one SLO's past, and how good that would have been.");

    static Results<Ok<ReplayDetail>, ProblemHttpResult, ValidationProblem> Answer(
        string name,
        LeewayEngine engine,
        [AsParameters] ReplayQuestion question
    )
    {
        if (engine.Snapshot.Find(name, question.Group) is not { } evaluation)
        {
            return Endpoints.NotFound(name, question.Group);
        }
        var query = new ReplayQuery(engine, evaluation, question);
        return query.Answer() is { } replay ? TypedResults.Ok(replay) : TypedResults.ValidationProblem(query.Problems);
    }
}
