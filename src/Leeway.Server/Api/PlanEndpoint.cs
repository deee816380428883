using Leeway.Client;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What the risks take of an SLO's budget, and which project gives most of it back.</summary>
static class PlanEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/slos/{name}/plan", Answer)
            .WithSummary("What risks take of one SLO's budget, and which project gives most of it back for the work.");

    static async Task<Results<Ok<PlanDetail>, ProblemHttpResult, ValidationProblem>> Answer(
        string name,
        LeewayEngine engine,
        PlanDesk desk,
        [AsParameters] PlanQuery query,
        CancellationToken stop
    )
    {
        var configuration = engine.Snapshot.Configuration;
        if (configuration.Objectives.FirstOrDefault(one => one.Objective.Name == name)?.Objective is not { } objective)
        {
            return Endpoints.NotFound(name, null);
        }
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return AskedPlan.Read(query, problems) is { } asked
            ? TypedResults.Ok(await desk.Of(configuration, name, asked.Of(objective), asked.Text, stop))
            : TypedResults.ValidationProblem(problems);
    }
}
