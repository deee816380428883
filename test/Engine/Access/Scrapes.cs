using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Measuring;
using Leeway.Engine.Tests.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.Tests.Access;

/// <summary>Scrapes one address once, over a real network.</summary>
static class Scrapes
{
    /// <returns>Why the scrape failed, or null.</returns>
    public static async Task<string?> Once(AccessClient http, Uri address, HttpAccess access)
    {
        var job = new ScrapeJob
        {
            Name = "app",
            Targets = [new ScrapeTarget(address, address.Authority)],
            Timeout = 10.Seconds,
            Access = access,
        };
        using var meter = new EngineMeter();
        var clock = TimeProvider.System;
        using var round = new ScrapeRound(new ScrapeClient(http), clock, new TickGrid(100.Milliseconds), meter);
        var target = new ScrapedTarget(job, job.Targets[0], _ => new ColumnId(1));
        target.Follow(new ColumnIndex([new CollectedColumn(new ColumnId(0), CountingScript.Requests())]));
        round.Start([target], DateTimeOffset.UnixEpoch + 1.Days);
        await round.Settle(clock.GetUtcNow() + 30.Seconds, TestContext.Current.CancellationToken);
        return Assert.Single(round.Take()).Failure;
    }
}
