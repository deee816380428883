using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Whether the server is alive and ready, for whoever restarts it or sends traffic to it.</summary>
static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", Alive)
            .WithSummary("200 while the tick loop runs, 503 when it has stood still for five ticks.");
        app.MapGet("/readyz", Ready)
            .WithSummary("200 from the first tick on, while the ledger is durable and counting goes on.");
    }

    static ContentHttpResult Alive(LeewayEngine engine, TimeProvider clock)
    {
        var tick = engine.Ledger.Grid.Length;
        // A minute of grace for ticks of seconds: a stopped disk or machine is slow before it is dead.
        var patience = 5 * tick > 1.Minutes ? 5 * tick : 1.Minutes;
        return engine.Snapshot.AsOf is { } asOf && clock.GetUtcNow() - asOf > patience
            ? TypedResults.Text($"the last tick was at {asOf:O}\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Text("alive\n");
    }

    static ContentHttpResult Ready(LeewayEngine engine)
    {
        var snapshot = engine.Snapshot;
        var notReady =
            snapshot.AsOf is null ? "the first tick has not ended yet"
            : snapshot.LedgerHealth is LedgerHealth.MemoryOnly trouble
                ? $"the ledger is in memory only: {trouble.Reason}"
            : snapshot.CountingPausedUntil is { } until
                ? $"the clock is behind what was counted: nothing is counted until it has passed {until:O}"
            : null;
        return notReady is null
            ? TypedResults.Text("ready\n")
            : TypedResults.Text(notReady + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
