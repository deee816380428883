using Leeway.Client;
using Leeway.Core.Agreements;
using Leeway.Documents;
using Leeway.Engine;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

using Answer = Results<Ok<AgreementDetail>, ProblemHttpResult, ValidationProblem>;

/// <summary>Agreeing to an SLO by signing instead of committing.</summary>
static class ApprovalEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/slos/{name}/approvals", Approve)
            .WithSummary("Says yes to the terms of one SLO for a party; from people that the server knows.");

    static async Task<Answer> Approve(
        string name,
        ApprovalRequest request,
        HttpContext context,
        LeewayEngine engine,
        SignedApprovals approvals,
        Doorkeeper door,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (door.Refusal(context, request.Person, "person", problems, out var caller) is { } refusal)
        {
            return refusal;
        }
        if (engine.Snapshot.Configuration.Agreements.FirstOrDefault(one => one.Agreement.Slo == name) is not { } entry)
        {
            return TypedResults.Problem(
                $"SLO '{name}' has no Agreement; /api/v1/agreements lists those there are.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        if (PartyWords.Read(request.Party) is not { } party)
        {
            problems["party"] = [$"'{request.Party}' is not a party; write {string.Join(", ", PartyWords.All)}."];
            return TypedResults.ValidationProblem(problems);
        }
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        if (Objection(entry, party, caller) is { } objection)
        {
            return TypedResults.Problem(objection, statusCode: StatusCodes.Status403Forbidden);
        }
        var now = clock.GetUtcNow();
        var terms = Terms.Of(entry.Objective);
        if (request.Terms != terms.Hash)
        {
            return TypedResults.Problem(
                $"The terms are {terms.Hash} now ({terms.Summary}), not those that you saw; look at them, and ask again.",
                statusCode: StatusCodes.Status409Conflict
            );
        }
        // Who says it twice has said it.
        _ = await engine.Records.Add(
            new Engine.Records.Approval
            {
                Slo = name,
                Party = party.Word(),
                Person = caller.Person,
                Terms = terms.Hash,
                How = caller.How,
                At = now,
            },
            caller.Person,
            stop
        );
        approvals.Forget();
        return TypedResults.Ok(await AgreementEndpoint.Detail(entry, approvals, now, stop));
    }

    static string? Objection(AgreementEntry entry, Party party, Caller caller)
    {
        var approvers = entry.Agreement.Of(party);
        return caller.How == "word"
                ? "An approval is signed: with a token ('leeway serve --people') or through a proxy that knows who asks; or it is committed ('leeway agree sign')."
            : caller.Parties.Count > 0 && !caller.Parties.Contains(party.Word(), StringComparer.Ordinal)
                ? $"{caller.Person} does not speak for {party.Word()}, but for {string.Join(", ", caller.Parties)}."
            : !approvers.Includes(caller.Person.Name)
                ? $"{caller.Person} is no approver of {party.Word()}; these are: {string.Join(", ", approvers.Technical.Concat(approvers.Business))}."
            : null;
    }
}
