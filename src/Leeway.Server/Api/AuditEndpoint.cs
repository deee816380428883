using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>The audit of the records: who changed what, and when.</summary>
static class AuditEndpoint
{
    const int LimitDefault = 100;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/audit", Answer)
            .WithSummary("Who changed which record, when, before and after; the latest first, by pages.");

    static async Task<Results<Ok<AuditAnswer>, ValidationProblem>> Answer(
        [AsParameters] AuditQuery query,
        LeewayEngine engine,
        CancellationToken stop
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var search = Read(query, problems);
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        var (entries, next) = await search.In(engine.Records, stop);
        return TypedResults.Ok(new AuditAnswer([.. entries.Select(AuditView.Of)], next));
    }

    /// <param name="problems">Gets what is wrong with the question.</param>
    internal static AuditSearch Read(AuditQuery query, Dictionary<string, string[]> problems)
    {
        var limit = query.Limit ?? LimitDefault;
        if (limit is < 1 or > AuditSearch.LimitMax)
        {
            problems["limit"] = [$"{limit} is not a number from 1 to {AuditSearch.LimitMax}."];
        }
        return new AuditSearch
        {
            Kind = string.IsNullOrEmpty(query.Kind) ? null : query.Kind,
            RecordId = query.Record,
            Person = string.IsNullOrEmpty(query.Person) ? null : query.Person,
            From = query.From,
            Until = query.Until,
            Before = query.Before,
            Limit = Math.Clamp(limit, 1, AuditSearch.LimitMax),
        };
    }
}
