using Leeway.Client;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What people agreed on, by the documents in force.</summary>
static class AgreementEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/agreements", Answer)
            .WithSummary("What people agreed on about SLOs, who approved it, and what is missing.");

    static Ok<IReadOnlyList<AgreementDetail>> Answer(LeewayEngine engine, TimeProvider clock) =>
        TypedResults.Ok(All(engine, clock));

    /// <summary>Those of all SLOs that have one, by their names.</summary>
    public static IReadOnlyList<AgreementDetail> All(LeewayEngine engine, TimeProvider clock) =>
        [
            .. engine
                .Snapshot.Configuration.Agreements.Select(entry =>
                    AgreementView.Of(entry.Standing(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), []))
                )
                .OrderBy(agreement => agreement.Slo, StringComparer.Ordinal),
        ];

    /// <summary>Null if an SLO has none.</summary>
    public static AgreementDetail? Find(LeewayEngine engine, TimeProvider clock, string slo) =>
        engine.Snapshot.Configuration.Agreements.FirstOrDefault(entry => entry.Agreement.Slo == slo) is { } entry
            ? AgreementView.Of(entry.Standing(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), []))
            : null;
}
