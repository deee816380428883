using Leeway.Client;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Which target an SLO can have.</summary>
static class TargetEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/slos/{name}/target", Answer)
            .WithSummary(
                "Which target one SLO can have by its history, what it needs, its risks and its alerts, and why not another."
            );

    static async Task<Results<Ok<TargetChoiceDetail>, ProblemHttpResult, ValidationProblem>> Answer(
        string name,
        LeewayEngine engine,
        LastedIncidents lasted,
        [AsParameters] TargetQuery query,
        CancellationToken stop
    )
    {
        if (engine.Snapshot.Find(name, null) is not { } evaluation)
        {
            return Endpoints.NotFound(name, null);
        }
        var parts = new QuestionParts();
        return AskedTarget.Read(query, parts) is { } asked
            ? TypedResults.Ok(
                TargetChoiceView.Of(engine, evaluation, asked, await lasted.Of(name, evaluation.AsOf, stop))
            )
            : TypedResults.ValidationProblem(parts.Problems);
    }
}
