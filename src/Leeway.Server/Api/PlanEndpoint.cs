using System.Globalization;
using Leeway.Client;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What the risks take of an SLO's budget, and which project gives most of it back.</summary>
static class PlanEndpoint
{
    const string Path = "/slos/{name}/plan";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Path, Get)
            .WithSummary("What risks take of one SLO's budget, and which project gives most of it back for the work.");
        api.MapPost(Path, Post)
            .Accepts<string>(AskedIncidents.ContentType, "application/json")
            .WithSummary("The same, learnt from a record of incidents, and whether such predictions came true.");
    }

    static Task<Results<Ok<PlanDetail>, ProblemHttpResult, ValidationProblem>> Get(
        string name,
        LeewayEngine engine,
        PlanDesk desk,
        HttpContext context,
        [AsParameters] PlanQuery query
    ) => Answer(name, engine, desk, context, query, incidents: null);

    static async Task<Results<Ok<PlanDetail>, ProblemHttpResult, ValidationProblem>> Post(
        string name,
        LeewayEngine engine,
        PlanDesk desk,
        HttpContext context,
        [AsParameters] PlanQuery query
    ) =>
        await AskedIncidents.Text(context.Request, context.RequestAborted) is { } incidents
            ? await Answer(name, engine, desk, context, query, incidents)
            : AskedIncidents.TooLong();

    static async Task<Results<Ok<PlanDetail>, ProblemHttpResult, ValidationProblem>> Answer(
        string name,
        LeewayEngine engine,
        PlanDesk desk,
        HttpContext context,
        PlanQuery query,
        string? incidents
    )
    {
        var snapshot = engine.Snapshot;
        var configuration = snapshot.Configuration;
        if (configuration.Objectives.FirstOrDefault(one => one.Objective.Name == name)?.Objective is not { } objective)
        {
            return Endpoints.NotFound(name, null);
        }
        var parts = new QuestionParts();
        if (AskedPlan.Read(query, incidents, configuration.RiskBook, parts) is not { } asked)
        {
            return TypedResults.ValidationProblem(parts.Problems);
        }
        var stop = context.RequestAborted;
        if (await desk.Of(configuration, name, asked.Of(objective), asked.Record, stop) is not { } plan)
        {
            context.Response.Headers.RetryAfter = PlanDesk.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem(
                $"Plans are made one at a time, and {PlanDesk.WaitingMax} wait already; ask again in {PlanDesk.RetryAfterSeconds} seconds.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
        var detail = plan.Against(asked.Targets) with { RecordWarnings = asked.Warnings };
        return TypedResults.Ok(PlanEvents.In(detail, PlanEvents.ADay(snapshot.Find(name, null))));
    }
}
