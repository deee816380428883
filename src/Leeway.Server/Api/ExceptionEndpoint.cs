using Leeway.Client;
using Leeway.Core.Policies;
using Leeway.Engine;
using Leeway.Engine.Records;
using Leeway.Server.Gating;
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
        Submission asked,
        LeewayEngine engine,
        ExceptionDesk desk
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        var version = asked.Line(request.Version, "version", ExceptionToken.ReleaseMax);
        var reason = asked.Line(request.Reason, "reason", ExceptionToken.ReasonMax);
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        if (ExceptionTerms.Of(engine.Snapshot.Configuration, name) is not { TokensPerQuarter: > 0 } terms)
        {
            return TypedResults.Problem(
                $"No policy of service '{name}' grants exceptions; 'exceptions.tokensPerQuarter' in its ErrorBudgetPolicy would.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        var token = await desk.Ask(name, version, reason, terms, asked.Person, asked.Stop);
        return TypedResults.Created($"/api/v1/exceptions/{token.Id}", ExceptionView.Of(token));
    }

    static async Task<Results<Ok<ExceptionDetail>, ProblemHttpResult, ValidationProblem>> Approve(
        Guid id,
        ExceptionApproval request,
        Submission asked,
        LeewayEngine engine,
        ExceptionDesk desk
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        var party = request.Party?.Trim() ?? "";
        if (asked.Caller.Parties.Count > 0 && !asked.Caller.Parties.Contains(party, StringComparer.Ordinal))
        {
            asked.Refuse("party", $"You speak for {string.Join(", ", asked.Caller.Parties)}, not for '{party}'.");
        }
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        var waiting = await engine.Records.Find<ExceptionToken>(one => one.Id == id, asked.Stop);
        var terms = waiting is null ? null : ExceptionTerms.Of(engine.Snapshot.Configuration, waiting.Service);
        var (token, why) = await desk.Approve(id, party, terms, asked.Person, asked.Stop);
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
        Submission asked,
        LeewayEngine engine,
        FiledSteps steps
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        var note = asked.Line(request.Note, "note", StepRelease.NoteMax);
        var named = request.Criterion ?? ExitCriteria.NameOf(ExitCriterion.ActionItemsFiled);
        if (ExitCriteria.Named(named) is not { } criterion)
        {
            asked.Refuse("criterion", $"'{named}' is none of {string.Join(", ", ExitCriteria.Names)}.");
            return TypedResults.ValidationProblem(asked.Problems);
        }
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        if (!engine.Snapshot.Policies.ContainsKey(name))
        {
            return TypedResults.Problem(
                $"No ErrorBudgetPolicy is about an SLO '{name}'.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        await steps.Add(name, criterion, note, asked.Person, asked.Stop);
        return TypedResults.NoContent();
    }
}
