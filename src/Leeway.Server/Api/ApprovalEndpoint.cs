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
        Submission asked,
        LeewayEngine engine,
        SignedApprovals approvals
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
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
            asked.Refuse("party", $"'{request.Party}' is not a party; write {string.Join(", ", PartyWords.All)}.");
            return TypedResults.ValidationProblem(asked.Problems);
        }
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        if (Objection(entry, party, asked.Caller) is { } objection)
        {
            return TypedResults.Problem(objection, statusCode: StatusCodes.Status403Forbidden);
        }
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
                Person = asked.Person,
                Terms = terms.Hash,
                How = asked.Caller.How,
                At = asked.Now,
            },
            asked.Person,
            asked.Stop
        );
        approvals.Forget();
        return TypedResults.Ok(await AgreementEndpoint.Detail(entry, approvals, asked.Now, asked.Stop));
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
