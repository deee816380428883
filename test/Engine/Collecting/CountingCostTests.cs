using System.Text;
using Leeway.Core.Series;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>What a page of known series costs: no byte that grows with its samples.</summary>
public sealed class CountingCostTests
{
    [Fact]
    public void Reading_and_counting_a_page_of_known_series_allocates_nothing_per_series() =>
        CostsNothingMore(series => BytesOfCounting(new CountingScript("a"), series));

    [Fact]
    public void Reading_and_counting_a_page_of_known_gauges_allocates_nothing_per_series() =>
        CostsNothingMore(series =>
            BytesOfCounting(GaugeScript.Of("2 * count(requests_total)", "count(requests_total % 2 == 1)", "a"), series)
        );

    static void CostsNothingMore(Func<int, long> bytesOf)
    {
        var few = bytesOf(100);
        var many = bytesOf(10_100);
        // The smallest object of each tenth series would be 24,000; the runtime itself allocates a little now and then.
        Assert.True(many - few < 24_000, $"{many - few} bytes for 10,000 more series");
    }

    static long BytesOfCounting(CountingScript of, int series)
    {
        using var script = of.Follow(0);
        for (var edge = 1; edge <= 4; edge++)
        {
            script.Tell(edge, "a", Lines(series, edge));
        }
        var target = script.Target("a");
        var page = Encoding.UTF8.GetBytes(string.Concat(Lines(series, 5).Select(line => line + "\n")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = target.Read(page, ExpositionFormat.PrometheusText);
        script.Collector.Answered(target, CountingScript.At(5));
        script.Collector.CloseTick(CountingScript.At(5));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Null(failure);
        Assert.Contains(script.Close(5).Counts(4, 5).Total, new double[] { 2 * series, 4 * series });
        return bytes;
    }

    // Of each series one line that feeds the SLI in whole numbers, one in halves, and two that feed nothing.
    static string[] Lines(int series, int value) =>
        [
            .. Enumerable
                .Range(0, series)
                .SelectMany(n =>
                    (string[])
                        [
                            $"requests_total{{code=\"{n}\"}} {value}",
                            $"requests_total{{code=\"{n}\",half=\"yes\"}} {value}.0e0",
                            $"other_total{{code=\"{n}\"}} {value}",
                            $"other_seconds{{code=\"{n}\"}} {value}.25 ",
                        ]
                ),
        ];
}
