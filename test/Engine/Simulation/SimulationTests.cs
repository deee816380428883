using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation;

/// <summary>The whole engine in worlds where everything goes wrong that can; the same seed makes the same world.</summary>
/// <remarks>See docs/decisions/0008-a-simulator-that-knows-the-truth.md, and simulate.sh for more seeds than these.</remarks>
public sealed class SimulationTests(ITestOutputHelper output)
{
    // Enough to see the kind of most mistakes; more would only hide the first.
    const int ReportsMax = 20;

    [Fact]
    public void Whatever_happens_no_page_is_lost_and_all_that_was_seen_is_counted()
    {
        if (SimulationSettings.Replay is { } seed)
        {
            Replay(seed);
            return;
        }
        var started = TimeProvider.System.GetTimestamp();
        var seeds = Enumerable.Range(SimulationSettings.FirstSeed, SimulationSettings.Seeds);
        // One seed at a time to each core: worlds differ much in length.
        var results = Partitioner
            .Create(seeds, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .Select(Live)
            .ToList();
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var totals = results.Select(result => result.Totals).Aggregate((one, other) => one + other);
        output.WriteLine($"{results.Count} seeds in {seconds:0.0} s, {results.Count / seconds:0.0} a second");
        output.WriteLine($"{totals}, all bytes: {HashOf(results)}");
        var wrong = results.Where(result => result.Finding is not null).OrderBy(result => result.Seed).ToList();
        Assert.True(wrong.Count == 0, Report(wrong, results.Count));
        if (results.Count >= SimulationSettings.SeedsDefault)
        {
            Assert.True(totals.IsWild(results.Count), $"Too little happened to prove anything: {totals}");
        }
    }

    [Theory]
    [InlineData(1608, "of a group that was told while the disk was in trouble nobody knows after a crash")]
    [InlineData(2022, "slices were known further than their source, which had no counts yet")]
    [InlineData(3, "a week ago was not known, where its rows did not begin with the window that was looked at")]
    [InlineData(160, "the budget alerted on counts of time of which nothing was known")]
    public void What_a_seed_once_found_is_mended(int seed, string found)
    {
        var finding = Live(seed).Finding;
        Assert.True(finding is null, $"{ReplayOf(seed)} found before that {found}, and now: {finding}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        foreach (var seed in Enumerable.Range(SimulationSettings.FirstSeed, 10))
        {
            Assert.Equal(Live(seed).Hash, SimulatedWorld.Run(seed, isTraced: true).Hash);
        }
    }

    void Replay(int seed)
    {
        var result = SimulatedWorld.Run(seed, isTraced: true);
        foreach (var line in result.Trace)
        {
            output.WriteLine(line);
        }
        output.WriteLine($"{result.Totals}, all bytes: {result.Hash}");
        Assert.True(result.Finding is null, $"seed {seed}: {result.Finding}");
    }

    static WorldResult Live(int seed)
    {
        try
        {
            return SimulatedWorld.Run(seed);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(ReplayOf(seed), failure);
        }
    }

    static string ReplayOf(int seed) => $"replay: LEEWAY_SEED={seed} ./simulate.sh";

    static string Report(List<WorldResult> wrong, int seeds)
    {
        var lines = wrong.Take(ReportsMax).Select(result => $"{ReplayOf(result.Seed)}    {result.Finding}");
        return $"{wrong.Count} of {seeds} seeds found something wrong:\n{string.Join('\n', lines)}";
    }

    static string HashOf(IEnumerable<WorldResult> results)
    {
        var all = string.Concat(results.OrderBy(result => result.Seed).Select(result => result.Hash));
        return Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(all)));
    }
}
