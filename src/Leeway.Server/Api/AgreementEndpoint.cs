using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What people agreed on, by the documents in force and by what they signed.</summary>
static class AgreementEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/agreements", Answer)
            .WithSummary("What people agreed on about SLOs, who approved it, and what is missing.");

    static async Task<Ok<IReadOnlyList<AgreementDetail>>> Answer(
        LeewayEngine engine,
        SignedApprovals approvals,
        TimeProvider clock,
        CancellationToken stop
    ) => TypedResults.Ok(await All(engine, approvals, clock.GetUtcNow(), stop));

    /// <summary>Those of all SLOs that have one, by their names.</summary>
    public static async Task<IReadOnlyList<AgreementDetail>> All(
        LeewayEngine engine,
        SignedApprovals approvals,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var details = new List<AgreementDetail>();
        foreach (var entry in engine.Snapshot.Configuration.Agreements)
        {
            details.Add(await Detail(entry, approvals, now, stop));
        }
        return [.. details.OrderBy(agreement => agreement.Slo, StringComparer.Ordinal)];
    }

    /// <summary>Null if an SLO has none.</summary>
    public static async Task<AgreementDetail?> Find(
        LeewayEngine engine,
        SignedApprovals approvals,
        string slo,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        engine.Snapshot.Configuration.Agreements.FirstOrDefault(entry => entry.Agreement.Slo == slo) is { } entry
            ? await Detail(entry, approvals, now, stop)
            : null;

    /// <summary>On the day of an instant.</summary>
    public static async Task<AgreementDetail> Detail(
        AgreementEntry entry,
        SignedApprovals approvals,
        DateTimeOffset now,
        CancellationToken stop
    ) => AgreementView.Of(entry.Standing(now.UtcDay, await approvals.Of(entry.Agreement.Slo, stop)));
}
