using System.Globalization;
using Leeway.Client;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Replays strategies over an SLO's ledger, and sweeps it for better settings; posted with what people know of that past.</summary>
static class ReplayEndpoint
{
    const string Replay = "/slos/{name}/replay";
    const string Sweep = "/slos/{name}/replay/sweep";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Replay, GetReplay)
            .WithSummary("What alert strategies would have told of one SLO's past, and how good that would have been.");
        api.MapPost(Replay, PostReplay)
            .Accepts<string>(AskedIncidents.ContentType)
            .WithSummary("The same, judged by what people know of that past: a file of incidents.");
        api.MapGet(Sweep, GetSweep)
            .WithSummary(
                "Hundreds of settings tried on one SLO's past, and those that no other beats; one sweep at a time."
            );
        api.MapPost(Sweep, PostSweep)
            .Accepts<string>(AskedIncidents.ContentType)
            .WithSummary("The same, judged by what people know of that past: a file of incidents.");
    }

    static Results<Ok<ReplayDetail>, ProblemHttpResult, ValidationProblem> GetReplay(
        string name,
        LeewayEngine engine,
        [AsParameters] ReplayQuestion question
    ) => AnswerReplay(name, engine, question, incidents: null);

    static Task<Results<Ok<SweepDetail>, ProblemHttpResult, ValidationProblem>> GetSweep(
        string name,
        LeewayEngine engine,
        SweepTurn turns,
        HttpContext context,
        [AsParameters] ReplayQuestion question
    ) => AnswerSweep(name, engine, question, incidents: null, turns, context);

    static async Task<Results<Ok<ReplayDetail>, ProblemHttpResult, ValidationProblem>> PostReplay(
        string name,
        LeewayEngine engine,
        HttpContext context,
        [AsParameters] ReplayQuestion question
    ) =>
        await AskedIncidents.Text(context.Request, context.RequestAborted) is { } incidents
            ? AnswerReplay(name, engine, question, incidents)
            : AskedIncidents.TooLong();

    static async Task<Results<Ok<SweepDetail>, ProblemHttpResult, ValidationProblem>> PostSweep(
        string name,
        LeewayEngine engine,
        SweepTurn turns,
        HttpContext context,
        [AsParameters] ReplayQuestion question
    ) =>
        await AskedIncidents.Text(context.Request, context.RequestAborted) is { } incidents
            ? await AnswerSweep(name, engine, question, incidents, turns, context)
            : AskedIncidents.TooLong();

    static Results<Ok<ReplayDetail>, ProblemHttpResult, ValidationProblem> AnswerReplay(
        string name,
        LeewayEngine engine,
        ReplayQuestion question,
        string? incidents
    )
    {
        if (engine.Snapshot.Find(name, question.Group) is not { } evaluation)
        {
            return Endpoints.NotFound(name, question.Group);
        }
        if (question.Targets is not null)
        {
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["targets"] = ["Several targets are for a sweep; write 'target' with one."],
                }
            );
        }
        var query = new ReplayQuery(engine, evaluation, question, incidents);
        return query.Report() is { } report
            ? TypedResults.Ok(ReplayView.Of(report, name, evaluation.Watched.Objective.Group?.Text))
            : TypedResults.ValidationProblem(query.Problems);
    }

    static async Task<Results<Ok<SweepDetail>, ProblemHttpResult, ValidationProblem>> AnswerSweep(
        string name,
        LeewayEngine engine,
        ReplayQuestion question,
        string? incidents,
        SweepTurn turns,
        HttpContext context
    )
    {
        if (engine.Snapshot.Find(name, question.Group) is not { } evaluation)
        {
            return Endpoints.NotFound(name, question.Group);
        }
        using var turn = turns.Take();
        if (turn is null)
        {
            context.Response.Headers.RetryAfter = SweepTurn.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem(
                $"Another sweep is under way, and there is one at a time; ask again in {SweepTurn.RetryAfterSeconds} seconds.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
        var query = new ReplayQuery(engine, evaluation, question, incidents);
        var stop = context.RequestAborted;
        return await Task.Run(() => query.Sweep(stop), stop) is { } sweep
            ? TypedResults.Ok(SweepView.Of(sweep))
            : TypedResults.ValidationProblem(query.Problems);
    }
}
