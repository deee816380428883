using Leeway.Client;
using Leeway.Engine;
using Leeway.Server.Gating;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Whether a service may be changed now, and where SLOs stand in their policies.</summary>
static class GateEndpoint
{
    const string Gate = "/services/{name}/gate";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Gate, Look)
            .WithSummary("Whether a change of a kind might go out now. Nothing is kept of the question.");
        api.MapPost(Gate, Ask).WithSummary("Whether a change may go out now; the answer is kept.");
        api.MapGet("/slos/{name}/policy", Policy).WithSummary("Where one SLO stands in its error-budget policy.");
    }

    static Results<Ok<GateDetail>, ProblemHttpResult, ValidationProblem> Look(
        string name,
        GateDesk desk,
        string? kind = null,
        string? version = null,
        double? canary = null
    ) =>
        Answer(
            name,
            new GateRequest
            {
                Kind = kind,
                Version = version,
                Canary = canary is { } share ? new CanaryRequest(share) : null,
            },
            desk
        );

    static Results<Ok<GateDetail>, ProblemHttpResult, ValidationProblem> Ask(
        string name,
        GateRequest request,
        GateDesk desk
    ) => Answer(name, request, desk);

    static Results<Ok<PolicyDetail>, ProblemHttpResult> Policy(string name, LeewayEngine engine) =>
        engine.Snapshot.Policies.TryGetValue(name, out var standing) ? TypedResults.Ok(PolicyView.Of(name, standing))
        : engine.Snapshot.Evaluations.ContainsKey(name)
            ? TypedResults.Problem(
                $"No ErrorBudgetPolicy is about SLO '{name}'.",
                statusCode: StatusCodes.Status404NotFound
            )
        : Endpoints.NotFound(name);

    static Results<Ok<GateDetail>, ProblemHttpResult, ValidationProblem> Answer(
        string service,
        GateRequest request,
        GateDesk desk
    )
    {
        if (!desk.Knows(service))
        {
            return TypedResults.Problem(
                $"There is no service '{service}'; /api/v1/services lists those there are.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (GateReading.Read(service, request, problems) is not { } change)
        {
            return TypedResults.ValidationProblem(problems);
        }
        var (answer, question) = desk.Decide(change);
        return TypedResults.Ok(GateView.Of(answer, question));
    }
}
