using Leeway.Client;
using Leeway.Core.Policies;
using Leeway.Engine;
using Leeway.Engine.Records;
using Leeway.Server.Gating;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What people say against a policy's answer: exceptions, and that what a step waits for is done.</summary>
static class ExceptionEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/exceptions", List).WithSummary("Exceptions from policies, the latest first.");
        api.MapPost("/services/{name}/exceptions", Ask)
            .WithSummary("Asks that a version may go out although a policy holds it up.");
        api.MapPost("/exceptions/{id:guid}/approval", Approve)
            .WithSummary("Approves an exception for a party; with the last of them it is granted.");
        api.MapPost("/slos/{name}/policy/release", Release)
            .WithSummary("Says that what a step of one SLO's policy waits for is done.");
    }

    static async Task<Ok<IReadOnlyList<ExceptionDetail>>> List(ExceptionDesk desk, CancellationToken stop) =>
        TypedResults.Ok<IReadOnlyList<ExceptionDetail>>([.. (await desk.Latest(stop)).Select(ExceptionView.Of)]);

    static async Task<Results<Created<ExceptionDetail>, ProblemHttpResult, ValidationProblem>> Ask(
        string name,
        ExceptionRequest request,
        HttpContext context,
        LeewayEngine engine,
        ExceptionDesk desk,
        Doorkeeper door,
        CancellationToken stop
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (door.Refusal(context, request.Person, "person", problems, out var caller) is { } refusal)
        {
            return refusal;
        }
        Check(problems, "version", request.Version, ExceptionToken.ReleaseMax);
        Check(problems, "reason", request.Reason, ExceptionToken.ReasonMax);
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        if (ExceptionTerms.Of(engine.Snapshot.Configuration, name) is not { TokensPerQuarter: > 0 } terms)
        {
            return TypedResults.Problem(
                $"No policy of service '{name}' grants exceptions; 'exceptions.tokensPerQuarter' in its ErrorBudgetPolicy would.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        var token = await desk.Ask(name, request.Version!.Trim(), request.Reason!.Trim(), terms, caller.Person, stop);
        return TypedResults.Created($"/api/v1/exceptions/{token.Id}", ExceptionView.Of(token));
    }

    static async Task<Results<Ok<ExceptionDetail>, ProblemHttpResult, ValidationProblem>> Approve(
        Guid id,
        ExceptionApproval request,
        HttpContext context,
        LeewayEngine engine,
        ExceptionDesk desk,
        Doorkeeper door,
        CancellationToken stop
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (door.Refusal(context, request.Person, "person", problems, out var caller) is { } refusal)
        {
            return refusal;
        }
        var party = request.Party?.Trim() ?? "";
        if (caller.Parties.Count > 0 && !caller.Parties.Contains(party, StringComparer.Ordinal))
        {
            problems["party"] = [$"You speak for {string.Join(", ", caller.Parties)}, not for '{party}'."];
        }
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        var asked = await engine.Records.Find<ExceptionToken>(one => one.Id == id, stop);
        var terms = asked is null ? null : ExceptionTerms.Of(engine.Snapshot.Configuration, asked.Service);
        var (token, why) = await desk.Approve(id, party, terms, caller.Person, stop);
        return token is null
                ? TypedResults.Problem(
                    $"There is no exception '{id}'; /api/v1/exceptions lists those there are.",
                    statusCode: StatusCodes.Status404NotFound
                )
            : why.Length > 0 ? TypedResults.Problem(why, statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Ok(ExceptionView.Of(token));
    }

    static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> Release(
        string name,
        StepReleaseRequest request,
        HttpContext context,
        LeewayEngine engine,
        FiledSteps steps,
        Doorkeeper door,
        CancellationToken stop
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (door.Refusal(context, request.Person, "person", problems, out var caller) is { } refusal)
        {
            return refusal;
        }
        Check(problems, "note", request.Note, StepRelease.NoteMax);
        var named = request.Criterion ?? ExitCriteria.NameOf(ExitCriterion.ActionItemsFiled);
        if (ExitCriteria.Named(named) is not { } criterion)
        {
            problems["criterion"] = [$"'{named}' is none of {string.Join(", ", ExitCriteria.Names)}."];
            return TypedResults.ValidationProblem(problems);
        }
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        if (!engine.Snapshot.Policies.ContainsKey(name))
        {
            return TypedResults.Problem(
                $"No ErrorBudgetPolicy is about an SLO '{name}'.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        await steps.Add(name, criterion, request.Note!.Trim(), caller.Person, stop);
        return TypedResults.NoContent();
    }

    static void Check(Dictionary<string, string[]> problems, string key, string? text, int lengthMax)
    {
        if (RecordText.Trouble(text, lengthMax, isOneLine: true) is { } trouble)
        {
            problems[key] = [$"It {trouble}."];
        }
    }
}
