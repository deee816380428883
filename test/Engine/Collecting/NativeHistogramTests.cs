using System.Text;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Tests.Series;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Native histograms: counted at the SLI's threshold as if they had a bucket there.</summary>
public sealed class NativeHistogramTests
{
    [Fact]
    public void A_native_histogram_is_counted_at_the_threshold_and_at_powers_of_two()
    {
        using var script = Watch(0.25);
        script.Tell(1, Page([0.1])).Tell(2, Page([0.1, 0.2, 0.25, 0.3, 7]));
        Assert.Equal((4, 2), script.Counts(1, 2));
        Assert.Equal(1, script.Covered(1, 2));
        var buckets = script.Collector.Columns.Values.Single().Buckets;
        Assert.Equal(18, buckets.Count);
        Assert.Equal(3, script.ReadColumn(buckets[0.5].Id, 1, 2).Counted.Total);
    }

    [Fact]
    public void A_threshold_inside_a_bucket_gets_its_share_of_it()
    {
        // Up to 0.3 from 0.25 is 26.3 % of the way to 0.5, on a logarithmic scale.
        using var script = Watch(0.3);
        script.Tell(1, Page([], schema: 0)).Tell(2, Page([0.4, 0.4, 0.4, 0.4], schema: 0));
        Assert.Equal(4 * (1 - Math.Log2(0.3 / 0.25)), script.Counts(1, 2).Bad, 1e-6);
    }

    [Fact]
    public void A_native_histogram_that_changes_its_resolution_begins_anew_and_is_no_restart()
    {
        using var script = Watch(0.3);
        script.Tell(1, Page([0.1, 0.29, 0.31], schema: 5)).Tell(2, Page([0.1, 0.29, 0.31, 0.31], schema: 5));
        script.Tell(3, Page([0.1, 0.29, 0.31, 0.31, 0.1], schema: 0));
        script.Tell(4, Page([0.1, 0.29, 0.31, 0.31, 0.1, 0.1, 1], schema: 0));
        Assert.Equal((1, 1), script.Counts(1, 2));
        Assert.Equal((0, 0), script.Counts(2, 3));
        Assert.Equal(0, script.Covered(2, 3));
        Assert.Equal((2, 1), script.Counts(3, 4));
        Assert.Equal(1, script.Covered(3, 4));
        Assert.Equal(1, script.Anomalies(AnomalyKind.HistogramLayoutChanged));
    }

    [Fact]
    public void So_does_one_that_widens_its_zero_bucket()
    {
        using var script = Watch(0.3);
        script.Tell(1, Page([0.1, 0.4])).Tell(2, Page([0.1, 0.4, 0.4], zeroThreshold: 0.2));
        Assert.Equal((0, 0), script.Counts(1, 2));
        Assert.Equal(1, script.Anomalies(AnomalyKind.HistogramLayoutChanged));
    }

    [Fact]
    public void A_native_histogram_of_a_new_process_counts_from_zero()
    {
        using var script = Watch(0.25);
        script.Tell(1, Page([0.1, 0.2, 0.3])).Tell(2, Page([0.1, 0.4]));
        Assert.Equal((2, 1), script.Counts(1, 2));
        Assert.Equal(0, script.Anomalies(AnomalyKind.HistogramLayoutChanged));
    }

    [Fact]
    public void A_target_that_shows_no_bucket_at_the_threshold_is_asked_for_protobuf_and_asked_so_from_then_on()
    {
        using var script = Watch(0.25);
        Assert.False(script.Target("a").Format.IsProtobufFirst);
        script.Tell(1, Text(3), ExpositionFormat.PrometheusText);
        Assert.True(script.Target("a").Format.IsProtobufFirst);
        script.Tell(2, Page([0.1, 0.1, 0.1, 0.1])).Tell(3, Page([0.1, 0.1, 0.1, 0.1, 0.1, 0.3]));
        Assert.Equal((2, 1), script.Counts(2, 3));
        script.Restart(3);
        Assert.True(script.Target("a").Format.IsProtobufFirst);
    }

    [Fact]
    public void A_target_that_has_no_native_histogram_either_is_asked_for_text_again()
    {
        using var script = Watch(0.25);
        for (var edge = 1; edge < 5; edge++)
        {
            script.Tell(edge, Text(3), ExpositionFormat.PrometheusText);
            Assert.Equal(edge == 1, script.Target("a").Format.IsProtobufFirst);
        }
        script.Follow(5).Tell(5, Text(3), ExpositionFormat.PrometheusText);
        Assert.True(script.Target("a").Format.IsProtobufFirst);
    }

    [Fact]
    public async Task Over_http_the_second_page_is_protobuf()
    {
        var asked = new List<string>();
        await using var server = await TargetServer.Start(async context =>
        {
            asked.Add(context.Request.Headers.Accept.ToString());
            var isProtobuf = asked[^1].StartsWith("application/vnd.google.protobuf", StringComparison.Ordinal);
            context.Response.ContentType = isProtobuf
                ? "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited"
                : "text/plain; version=0.0.4";
            await context.Response.Body.WriteAsync(
                isProtobuf ? Page([.. Enumerable.Repeat(0.1, asked.Count)]) : Text(1)
            );
        });
        using var script = new CountingScript()
            .Job("app", [server.Url.Authority])
            .Watch("requests", Fast(0.25))
            .Follow(0);
        for (var edge = 1; edge < 4; edge++)
        {
            var target = script.Target(server.Url.Authority);
            Assert.Null(await Fetching.Page(target));
            script.Collector.Answered(target, CountingScript.At(edge));
            script.Close(edge);
        }
        Assert.Equal((1, 0), script.Counts(2, 3));
        Assert.Equal(
            [false, true, true],
            asked.Select(accept => accept.StartsWith("application/vnd", StringComparison.Ordinal))
        );
    }

    static CountingScript Watch(double threshold) =>
        new CountingScript("a").Watch("requests", Fast(threshold)).Follow(0);

    static Indicator Fast(double threshold) =>
        new(
            "fast",
            new CountingExpression([new CountingTerm(1, Named("d_count"))]),
            PartKind.Good,
            new CountingExpression([
                new CountingTerm(1, Named("d_bucket", new LabelMatcher("le", MatchOperator.Equal, $"{threshold}"))),
            ])
        );

    static Selector Named(string name, params LabelMatcher[] others) =>
        new([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name), .. others]);

    static byte[] Text(int count) =>
        Encoding.UTF8.GetBytes($"d_bucket{{le=\"+Inf\"}} {count}\nd_sum 1\nd_count {count}\n");

    static byte[] Page(double[] observations, int schema = 3, double zeroThreshold = 0.0001) =>
        new ProtobufPage()
            .Family("d", 4, ProtobufPage.Native(ProtobufPage.Labels(), observations, schema, zeroThreshold))
            .ToArray();
}
