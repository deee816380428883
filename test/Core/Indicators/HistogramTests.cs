using CsCheck;
using Leeway.Core.Indicators;

namespace Leeway.Core.Tests.Indicators;

public sealed class HistogramTests
{
    [Fact]
    public void Bands_are_what_lies_between_two_bounds()
    {
        var histogram = Histogram.FromCumulative([0.1, 0.3, 1], [5, 8, 8, 10]);
        Assert.Equal([5, 3, 0, 2], histogram.Bands);
        Assert.Equal(10, histogram.Total);
    }

    [Theory]
    [InlineData(0.05, 10)]
    [InlineData(0.1, 5)]
    [InlineData(0.2, 5)]
    [InlineData(0.3, 2)]
    [InlineData(9, 2)]
    public void What_is_above_the_threshold_is_bad_and_a_threshold_between_bounds_takes_the_lower_one(
        double threshold,
        double bad
    )
    {
        var histogram = Histogram.FromCumulative([0.1, 0.3, 1], [5, 8, 8, 10]);
        Assert.Equal(new EventCounts(10, bad), histogram.CountsAt(threshold));
    }

    [Fact]
    public void A_bucket_that_counts_less_than_one_below_it_has_an_empty_band()
    {
        Assert.Equal([5, 0, 4], Histogram.FromCumulative([0.1, 0.3], [5, 3, 9]).Bands);
    }

    [Fact]
    public void Bands_of_random_events_are_their_counts_by_latency()
    {
        Gen.Double[0, 2]
            .Array[0, 200]
            .Sample(latencies =>
            {
                double[] bounds = [0.1, 0.25, 0.5, 1];
                double[] upTo =
                [
                    .. bounds.Select(bound => (double)latencies.Count(latency => latency <= bound)),
                    latencies.Length,
                ];
                var histogram = Histogram.FromCumulative(bounds, upTo);
                Assert.Equal(latencies.Count(latency => latency is > 0.25 and <= 0.5), histogram.Bands[2]);
                Assert.Equal(latencies.Length, histogram.Total);
                Assert.Equal(latencies.Count(latency => latency > 0.5), histogram.CountsAt(0.5).Bad);
            });
    }
}
