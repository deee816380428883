using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Tests.Series;
using Leeway.Engine.Tests.Collecting;

namespace Leeway.Engine.Tests.Peers;

/// <summary>The same pages of native histograms, counted by Leeway and by a real Prometheus.</summary>
public sealed class NativeHistogramsBesidePrometheusTests
{
    const int Histories = 30;
    const int Pages = 7;
    const int Tick = 15;
    const string Protobuf =
        "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited";

    // 0.25 ends a bucket in every layout of schema 0 and above; 0.3 lies inside of one.
    const double OnBound = 0.25;
    const double InBucket = 0.3;

    [Fact]
    public async Task Each_tick_has_the_events_that_prometheus_has_between_the_two_pages() =>
        await NativeHistory.Of(Pages).Array[Histories].SampleAsync(Compare, iter: 1);

    static async Task Compare(NativeHistory[] histories)
    {
        var cases = histories.Select((history, number) => history.Pages($"{number}").ToArray()).ToArray();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var (first, last) = (now - (Pages * Tick), now - Tick);
        // Prometheus gets all pages as one, each value with its instant.
        var all = cases.SelectMany(pages =>
            pages.Select((page, number) => ProtobufPage.At(page.Metric, (first + (number * Tick)) * 1000))
        );
        // It takes all for native histograms if the first is one beyond doubt.
        var native = ProtobufPage.At(ProtobufPage.Native(ProtobufPage.Labels(), [1], schema: 0), first * 1000);
        await using var prometheus = await PagePrometheus.Scrape(
            Page(all.Prepend(native)),
            Protobuf,
            [""],
            "native-histograms"
        );
        // Both samples of a range lie on its edges, so that nothing is extrapolated.
        var increase = $"increase(d[{Tick}s])";
        var totals = await prometheus.Range($"histogram_count({increase})", first + Tick, last, Tick);
        var onBound = await prometheus.Range(UpTo(OnBound, increase), first + Tick, last, Tick);
        var inBucket = await prometheus.Range(UpTo(InBucket, increase), first + Tick, last, Tick);
        Assert.Equal(Histories * (Pages - 1), totals.Values.Sum(ticks => ticks.Count));

        using var script = Counted(cases);
        for (var number = 0; number < Histories; number++)
        {
            var labels = totals.Keys.Single(series => series["case"] == $"{number}");
            for (var page = 1; page < Pages; page++)
            {
                var (at, before, shown) = (first + (page * Tick), cases[number][page - 1], cases[number][page]);
                var good = script.Counts(page, page + 1, $"{number} {OnBound}");
                var near = script.Counts(page, page + 1, $"{number} {InBucket}");
                if (shown.Layout != before.Layout)
                {
                    Assert.Equal((0, 0), good);
                    Assert.Equal(0, script.Covered(page, page + 1, $"{number} {OnBound}"));
                    continue;
                }
                var total = totals[labels][at];
                var bad = Math.Round(total - Events(onBound, labels, at, total), 6);
                Assert.Equal((number, page, total, bad), (number, page, good.Total, good.Bad));
                var off = Math.Abs(total - near.Bad - Events(inBucket, labels, at, total));
                Assert.InRange(off, 0, Bound(shown) + 1e-6);
            }
        }
    }

    static string UpTo(double bound, string histogram) => $"histogram_fraction(-Inf, {bound}, {histogram})";

    // The fraction of nothing is no number.
    static double Events(
        Dictionary<LabelSet, Dictionary<long, double>> fraction,
        LabelSet series,
        long at,
        double total
    ) => total == 0 ? 0 : fraction[series][at] * total;

    /// <summary>How far shares of a bucket may lie apart of which one is linear and the other logarithmic.</summary>
    /// <remarks>With a bucket from l to l·r, (x/l − 1)/(r − 1) and ln(x/l)/ln r differ by at most ln r / 8; ln r is ln 2 / 2^schema.</remarks>
    static double Bound(NativePage page)
    {
        var (index, width) = (Math.Log2(InBucket), Math.Pow(2, -page.Layout.Schema));
        var upper = Math.Pow(2, Math.Ceiling(index / width) * width);
        var lower = upper / Math.Pow(2, width);
        return page.Added.Count(value => value > lower && value <= upper) * Math.Log(2) * width / 8;
    }

    static byte[] Page(IEnumerable<WireWriter> metrics) => new ProtobufPage().Family("d", 4, metrics).ToArray();

    static CountingScript Counted(NativePage[][] cases)
    {
        var script = new CountingScript("a");
        for (var number = 0; number < Histories; number++)
        {
            script.Watch($"{number} {OnBound}", Fast(number, OnBound));
            script.Watch($"{number} {InBucket}", Fast(number, InBucket));
        }
        script.Follow(0);
        for (var page = 0; page < Pages; page++)
        {
            script.Tell(page + 1, Page(cases.Select(pages => pages[page].Metric)));
        }
        return script;
    }

    static Indicator Fast(int number, double threshold) =>
        new(
            "fast",
            new CountingExpression([new CountingTerm(1, Named("d_count", number))]),
            PartKind.Good,
            new CountingExpression([
                new CountingTerm(
                    1,
                    Named("d_bucket", number, new LabelMatcher("le", MatchOperator.Equal, $"{threshold}"))
                ),
            ])
        );

    static Selector Named(string name, int number, params LabelMatcher[] others) =>
        new([
            new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name),
            new LabelMatcher("case", MatchOperator.Equal, $"{number}"),
            .. others,
        ]);
}
