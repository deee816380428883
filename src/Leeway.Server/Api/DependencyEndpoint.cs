using Leeway.Client;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What journeys need, by the documents in force and by the ledger.</summary>
static class DependencyEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/dependencies", Answer)
            .WithSummary(
                "What journeys need, what that allows to be promised, and what breaks them; 'fail' takes nodes as failed."
            );

    static Results<Ok<DependenciesDetail>, ValidationProblem> Answer(
        LeewayEngine engine,
        DependencyDesk desk,
        string[] fail,
        string? journey = null
    )
    {
        var snapshot = engine.Snapshot;
        var graph = snapshot.Configuration.Dependencies;
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (fail.FirstOrDefault(name => graph.Find(name) is null) is { } unknown)
        {
            problems["fail"] =
            [
                $"There is no Dependency '{unknown}'; this answer without 'fail' lists those there are.",
            ];
        }
        if (journey is not null && graph.Find(journey) is not { IsJourney: true })
        {
            problems["journey"] =
            [
                $"There is no journey '{journey}'; this answer without 'journey' lists those there are.",
            ];
        }
        return problems.Count > 0
            ? TypedResults.ValidationProblem(problems)
            : TypedResults.Ok(desk.Of(snapshot, fail, journey is null ? null : [journey]));
    }
}
