using Leeway.Core.Indicators;

namespace Leeway.Ledger.Tests;

/// <summary>A ledger of one column that has lived long enough to have sealed its first block, to be damaged.</summary>
static class SealedLife
{
    /// <summary>The name of the first block, of the minute after the start.</summary>
    public static string Block => $"block-{NaiveLedger.Grid.TickOf(Twins.Start)}-60-0.lwb";

    public static string LogOf(Twins twins) =>
        Assert.Single(twins.Disk.Names(), name => name.StartsWith("log-", StringComparison.Ordinal));

    public static Twins Sealed()
    {
        var twins = Lived(rounds: 9);
        Assert.Contains(Block, twins.Disk.Names(), StringComparer.Ordinal);
        return twins;
    }

    public static Twins Lived(int rounds)
    {
        var twins = new Twins { With = Twins.Settings with { LogRollBytes = 1_000_000 } };
        twins.Open();
        for (var round = 0; round < rounds; round++)
        {
            Round(twins);
        }
        return twins;
    }

    public static void Round(Twins twins)
    {
        twins.Pass(25);
        twins.Add("api", ago: 0, seconds: 20, new EventCounts(101, 7), share: 0.95, Origin.Scraped);
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
    }
}
