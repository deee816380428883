using System.Text;
using Leeway.Core.Series;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>What counting costs: nothing that grows with the samples of a page.</summary>
public sealed class CountingCostTests
{
    [Fact]
    public void Counting_a_page_of_known_series_allocates_nothing_per_series()
    {
        var few = BytesOfCounting(series: 100);
        var many = BytesOfCounting(series: 10_100);
        Assert.True(many - few < 10_000, $"{many - few} bytes for 10,000 more series");
    }

    static long BytesOfCounting(int series)
    {
        using var script = new CountingScript("a").Follow(0);
        for (var edge = 1; edge <= 4; edge++)
        {
            script.Tell(edge, "a", Lines(series, edge));
        }
        var target = script.Target("a");
        Assert.Null(
            target.Read(
                Encoding.UTF8.GetBytes(string.Concat(Lines(series, 5).Select(line => line + "\n"))),
                ExpositionFormat.PrometheusText
            )
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        script.Collector.Answered(target, CountingScript.At(5));
        script.Collector.CloseTick();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(series, script.Close(5).Counts(4, 5).Total);
        return bytes;
    }

    static string[] Lines(int series, int value) =>
        [.. Enumerable.Range(0, series).Select(n => $"requests_total{{code=\"{n}\"}} {value}")];
}
