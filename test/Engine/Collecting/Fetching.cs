using Leeway.Core.Time;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Measuring;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Scrapes over real HTTP.</summary>
static class Fetching
{
    /// <returns>Null, or why there is no page.</returns>
    public static async Task<string?> Page(ScrapedTarget target)
    {
        using var http = new AccessClient();
        using var meter = new EngineMeter();
        using var round = new ScrapeRound(
            new ScrapeClient(http),
            TimeProvider.System,
            new TickGrid(100.Milliseconds),
            meter
        );
        target.LastScrape = null;
        round.Start([target], DateTimeOffset.UnixEpoch + 1.Days);
        await round.Settle(TimeProvider.System.GetUtcNow() + 60.Seconds, TestContext.Current.CancellationToken);
        return Assert.Single(round.Take()).Failure;
    }
}
