using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Samples that say when they were taken.</summary>
public sealed class TimestampTests
{
    [Fact]
    public void A_value_with_an_older_timestamp_is_not_read_and_is_no_restart()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", At(10, 1000)).Tell(2, "a", At(20, 2000));
        script.Tell(3, "a", At(15, 1500)).Tell(4, "a", At(26, 4000));
        Assert.Equal((16, 0), script.Counts(1, 4));
        Assert.Equal(1, script.Anomalies(AnomalyKind.OutOfOrder));
    }

    [Fact]
    public void A_page_that_is_cached_says_the_same_again_and_is_believed()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", At(10, 1000)).Tell(2, "a", At(10, 1000));
        script.Tell(3, "a", At(12, 3000));
        Assert.Equal((2, 0), script.Counts(1, 3));
        Assert.Equal(2, script.Covered(1, 3));
        Assert.Equal(0, script.Anomalies(AnomalyKind.OutOfOrder));
    }

    [Fact]
    public void Of_a_series_that_a_page_shows_at_several_times_the_latest_is_read()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", At(10, 1000));
        script.Tell(2, "a", At(12, 2000), At(15, 2500));
        Assert.Equal((5, 0), script.Counts(1, 2));
        Assert.Equal(0, script.Anomalies(AnomalyKind.DuplicateSeries));
    }

    static string At(long value, long timestampMs) => $$"""requests_total{code="200"} {{value}} {{timestampMs}}""";
}
