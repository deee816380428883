using Leeway.Client;
using Leeway.Core.Gates;
using Leeway.Engine;
using Leeway.Server.Gating;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

using GateResults = Results<Ok<GateDetail>, ProblemHttpResult, ValidationProblem>;

/// <summary>Whether a service may be changed now, what gates answered, and where SLOs stand in their policies.</summary>
static class GateEndpoint
{
    const string Gate = "/services/{name}/gate";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Gate, Look)
            .WithSummary("Whether a change of a kind might go out now. Nothing is kept of the question.");
        api.MapPost(Gate, Ask)
            .WithSummary("Whether a change may go out now; the answer is kept if whoever asks may change anything.");
        api.MapGet("/gate", All)
            .WithSummary(
                "What an ordinary deployment of each service with SLOs would be answered now, and what bears on it."
            );
        GateReportEndpoint.Map(api);
        ExceptionEndpoint.Map(api);
        api.MapGet("/slos/{name}/policy", Policy).WithSummary("Where one SLO stands in its error-budget policy.");
    }

    static async Task<Ok<IReadOnlyList<ServiceGateDetail>>> All(
        GateBoard board,
        LeewayEngine engine,
        CancellationToken stop
    ) => TypedResults.Ok(await ServiceGateView.All(board, engine.Snapshot, null, stop));

    static async Task<GateResults> Look(
        string name,
        GateDesk desk,
        CancellationToken stop,
        string? kind = null,
        string? version = null,
        bool p0 = false,
        double? canary = null,
        double? chance = null,
        double? cost = null
    )
    {
        var request = new GateRequest
        {
            Kind = kind,
            Version = version,
            P0 = p0,
            Canary = canary is { } share ? new CanaryRequest(share) : null,
            EstimatedFailure = chance is null && cost is null ? null : new EstimatedFailure(chance, cost),
        };
        if (Read(name, request, desk, out var change) is { } refusal)
        {
            return refusal;
        }
        var (answer, question) = await desk.Decide(change!, stop);
        return TypedResults.Ok(GateView.Of(answer, question, isKept: false));
    }

    static async Task<GateResults> Ask(
        string name,
        GateRequest request,
        HttpContext context,
        Doorkeeper door,
        GateDesk desk,
        DecisionBook book
    )
    {
        if (Read(name, request, desk, out var change) is { } refusal)
        {
            return refusal;
        }
        var stop = context.RequestAborted;
        var (answer, question) = await desk.Decide(change!, stop);
        // Everybody is answered; what strangers ask must not fill the book.
        var isKept = door.LetsIn(context) && await book.Keep(answer, change!, stop);
        return TypedResults.Ok(GateView.Of(answer, question, isKept));
    }

    static Results<Ok<PolicyDetail>, ProblemHttpResult> Policy(string name, LeewayEngine engine) =>
        engine.Snapshot.Policies.TryGetValue(name, out var standing) ? TypedResults.Ok(PolicyView.Of(name, standing))
        : engine.Snapshot.Evaluations.ContainsKey(name)
            ? TypedResults.Problem(
                $"No ErrorBudgetPolicy is about SLO '{name}'.",
                statusCode: StatusCodes.Status404NotFound
            )
        : Endpoints.NotFound(name);

    internal static ProblemHttpResult NoService(string service) =>
        TypedResults.Problem(
            $"There is no service '{service}'; /api/v1/services lists those there are.",
            statusCode: StatusCodes.Status404NotFound
        );

    // The refusal, or null and the change.
    static GateResults? Read(string service, GateRequest request, GateDesk desk, out ProposedChange? change)
    {
        change = null;
        if (!desk.Knows(service))
        {
            return NoService(service);
        }
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        change = GateReading.Read(service, request, problems);
        if (change is null)
        {
            return TypedResults.ValidationProblem(problems);
        }
        return null;
    }
}
