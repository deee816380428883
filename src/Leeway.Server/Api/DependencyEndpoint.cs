using Leeway.Client;
using Leeway.Core.Budgets;
using Leeway.Core.Dependencies;
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
            : TypedResults.Ok(Of(snapshot, fail, journey is null ? null : [journey]));
    }

    /// <summary>By the documents in force, and by the ledger of the SLOs that they name.</summary>
    /// <param name="failed">Nodes that there are.</param>
    /// <param name="journeys">Null for all.</param>
    public static DependenciesDetail Of(
        EngineSnapshot snapshot,
        IReadOnlyCollection<string> failed,
        IReadOnlyCollection<string>? journeys
    ) => DependencyView.Of(snapshot.Configuration.Dependencies, slo => Measured(snapshot, slo), failed, journeys);

    static Availability? Measured(EngineSnapshot snapshot, string slo) =>
        snapshot.Evaluations.TryGetValue(slo, out var evaluation) && ErrorRatio.Of(evaluation.Spent.Counts) is { } ratio
            ? Availability.Without(ratio.Value)
            : null;
}
