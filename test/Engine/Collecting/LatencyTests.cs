using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Histograms: every bucket becomes a column, counted by the same rules as the SLI's own.</summary>
public sealed class LatencyTests
{
    [Fact]
    public void Every_bucket_is_counted_whatever_the_threshold_is()
    {
        using var script = new CountingScript("a").Watch("requests", Fast()).Follow(0);
        script.Tell(1, "a", Page(10, 15, 20)).Tell(2, "a", Page(12, 22, 30));
        Assert.Equal((10, 3), script.Counts(1, 2));
        Assert.Equal([2, 7, 10], Buckets(script, 1, 2));
    }

    [Fact]
    public void Buckets_born_on_a_followed_target_count_from_zero_as_the_total_does()
    {
        using var script = new CountingScript("a").Watch("requests", Fast()).Follow(0);
        script.Tell(1, "a", "other 1").Tell(2, "a", Page(1, 3, 4));
        Assert.Equal((4, 1), script.Counts(1, 2));
        Assert.Equal([1, 3, 4], Buckets(script, 1, 2));
    }

    [Fact]
    public void Buckets_go_on_after_a_restart_of_leeway()
    {
        using var script = new CountingScript("a").Watch("requests", Fast()).Follow(0);
        script.Tell(1, "a", Page(10, 15, 20)).Tell(2, "a", Page(12, 22, 30));
        script.Restart(3).Tell(3, "a", Page(13, 24, 33));
        Assert.Equal([3, 9, 13], Buckets(script, 1, 3));
    }

    [Fact]
    public void A_bound_is_a_number_whatever_way_it_is_written()
    {
        using var script = new CountingScript("a").Watch("requests", Fast("0.3")).Follow(0);
        script
            .Tell(1, "a", Line("0.30", 5), Line("+Inf", 9), "d_count 9")
            .Tell(2, "a", Line("0.30", 7), Line("+Inf", 12), "d_count 12");
        Assert.Equal((3, 1), script.Counts(1, 2));
    }

    [Fact]
    public void Without_a_bucket_at_the_threshold_nothing_is_known_instead_of_everything_bad()
    {
        using var script = new CountingScript("a").Watch("requests", Fast("0.25")).Follow(0);
        script.Tell(1, "a", Page(10, 15, 20)).Tell(2, "a", Page(12, 22, 30));
        Assert.Equal((0, 0), script.Counts(0, 2));
        Assert.Equal(0, script.Covered(0, 2));
        Assert.True(script.Anomalies(AnomalyKind.ThresholdWithoutBucket) > 0);
    }

    [Fact]
    public void A_layout_that_changes_begins_new_buckets_and_goes_on_with_those_that_stay()
    {
        using var script = new CountingScript("a").Watch("requests", Fast()).Follow(0);
        script.Tell(1, "a", Page(10, 15, 20)).Tell(2, "a", Page(12, 22, 30));
        script.Tell(3, "a", Line("0.05", 1), Line("0.3", 5), Line("+Inf", 6), "d_count 6");
        script.Tell(4, "a", Line("0.05", 2), Line("0.3", 8), Line("+Inf", 10), "d_count 10");
        Assert.Equal((10, 3), script.Counts(1, 2));
        Assert.Equal((10, 2), script.Counts(2, 4));
        // 0.05, 0.1, 0.3, +Inf
        Assert.Equal([2, 0, 8, 10], Buckets(script, 2, 4));
        Assert.Equal(3, script.Covered(1, 4));
    }

    [Fact]
    public void A_layout_that_loses_the_threshold_makes_nothing_bad_and_covers_nothing()
    {
        using var script = new CountingScript("a", "b").Watch("requests", Fast()).Follow(0);
        for (var edge = 1; edge < 3; edge++)
        {
            script.Page(edge, "a", Page(10 * edge, 15 * edge, 20 * edge));
            script.Page(edge, "b", Page(10 * edge, 15 * edge, 20 * edge)).Close(edge);
        }
        for (var edge = 3; edge < 5; edge++)
        {
            script.Page(edge, "a", Line("0.1", edge), Line("0.5", edge), Line("+Inf", edge), $"d_count {edge}");
            script.Page(edge, "b", Page(10 * edge, 15 * edge, 20 * edge)).Close(edge);
        }
        Assert.Equal((40, 10), script.Counts(2, 4));
        Assert.Equal(1, script.Covered(2, 4));
        Assert.True(script.Anomalies(AnomalyKind.ThresholdWithoutBucket) > 0);
        script.Page(5, "a", Page(10, 15, 21)).Page(5, "b", Page(50, 75, 100)).Close(5);
        Assert.Equal((20 + 17, 5 + 6 - 4), script.Counts(4, 5));
    }

    static double[] Buckets(CountingScript script, int from, int until)
    {
        var column = script.Collector.Columns.Values.Single();
        return
        [
            .. column
                .Buckets.OrderBy(bucket => bucket.Key)
                .Select(bucket => script.ReadColumn(bucket.Value.Id, from, until).Counted.Total),
        ];
    }

    static Indicator Fast(string bound = "0.3") =>
        new(
            "fast",
            new CountingExpression([new CountingTerm(1, Named("d_count"))]),
            PartKind.Good,
            new CountingExpression([
                new CountingTerm(1, Named("d_bucket", new LabelMatcher("le", MatchOperator.Equal, bound))),
            ])
        );

    static Selector Named(string name, params LabelMatcher[] others) =>
        new([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name), .. others]);

    static string[] Page(long fast, long medium, long all) =>
        [Line("0.1", fast), Line("0.3", medium), Line("+Inf", all), $"d_count {all}"];

    static string Line(string bound, long count) => $$"""d_bucket{le="{{bound}}"} {{count}}""";
}
