using System.Collections.Concurrent;
using System.Text;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation;

/// <summary>The whole engine in worlds where everything goes wrong that can; the same seed makes the same world.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_happens_no_page_is_lost_and_all_that_was_seen_is_counted()
    {
        if (SimulationSettings.Replay is { } seed)
        {
            Replay(seed);
            return;
        }
        var seeds = Enumerable.Range(SimulationSettings.FirstSeed, SimulationSettings.Seeds).ToList();
        var totals = new WorldTotals(0, 0, 0, 0, 0, 0, 0);
        var wrong = new ConcurrentBag<WorldResult>();
        var started = TimeProvider.System.GetTimestamp();
        foreach (var result in seeds.AsParallel().Select(Live))
        {
            totals += result.Totals;
            if (result.Finding is not null)
            {
                wrong.Add(result);
            }
        }
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        output.WriteLine($"{seeds.Count} seeds in {seconds:0.0} s, {seeds.Count / seconds:0.0} a second: {totals}");
        Assert.True(wrong.IsEmpty, Report(wrong.OrderBy(result => result.Seed).ToList(), seeds.Count));
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
        output.WriteLine($"{result.Totals}, {result.Hash}");
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
            throw new InvalidOperationException($"replay: LEEWAY_SEED={seed} ./simulate.sh", failure);
        }
    }

    static string Report(List<WorldResult> wrong, int seeds)
    {
        var text = new StringBuilder($"{wrong.Count} of {seeds} seeds found something wrong:\n");
        foreach (var result in wrong.Take(20))
        {
            text.AppendLine($"replay: LEEWAY_SEED={result.Seed} ./simulate.sh    {result.Finding}");
        }
        return text.ToString();
    }
}
