using System.Text;
using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Indicators;

public sealed class IndicatorTests
{
    [Theory]
    [InlineData("200", 1, 0, 1)]
    [InlineData("500", 1, 1, 0)]
    [InlineData("429", 0, 0, 0)]
    public void An_event_adds_to_the_total_and_perhaps_to_the_bad_ones(
        string code,
        double total,
        double badOfBad,
        double badOfGood
    )
    {
        var valid = Compile("sum(rate(http_total{code!=\"429\"}[5m]))");
        var failed = Compile("sum(rate(http_total{code=~\"5..\"}[5m]))");
        var series = Series("http_total", ("code", code));

        Assert.Equal(
            new SeriesWeights(total, badOfBad),
            new Indicator("a", valid, PartKind.Bad, failed).WeightsOf(series)
        );
        Assert.Equal(
            new SeriesWeights(total, badOfGood),
            new Indicator("a", valid, PartKind.Good, failed).WeightsOf(series)
        );
    }

    [Fact]
    public void A_series_that_is_only_good_takes_from_the_bad_ones()
    {
        var indicator = new Indicator("a", Compile("sum(all)"), PartKind.Good, Compile("sum(fine)"));

        Assert.Equal(new SeriesWeights(1, 1), indicator.WeightsOf(Series("all")));
        Assert.Equal(new SeriesWeights(0, -1), indicator.WeightsOf(Series("fine")));
        Assert.True(indicator.WeightsOf(Series("other")).IsNone);
        Assert.Equal(new EventCounts(0, -7), indicator.WeightsOf(Series("fine")).Of(7));
    }

    [Fact]
    public void Series_of_other_jobs_do_not_count_where_a_job_is_named()
    {
        var indicator = new Indicator("a", Compile("sum(all)"), PartKind.Bad, Compile("sum(failed)"), "api");

        Assert.Equal(new SeriesWeights(1, 0), indicator.WeightsOf(Series("all", ("job", "api"))));
        Assert.True(indicator.WeightsOf(Series("all", ("job", "web"))).IsNone);
        Assert.True(indicator.WeightsOf(Series("all")).IsNone);
    }

    [Theory]
    [InlineData("sum(a)", "sum(b)", null, true)]
    [InlineData("sum(a)", "sum(b)", "api", true)]
    [InlineData("sum(a)", "sum(b)", "web", false)]
    [InlineData("sum(a{job=\"api\"})", "sum(b{job=\"api\"})", null, true)]
    [InlineData("sum(a{job=\"web\"})", "sum(b{job=\"api\"})", null, true)]
    [InlineData("sum(a{job=\"web\"})", "sum(b{job=\"web\"})", null, false)]
    [InlineData("sum(a{job=\"web\"})", "sum(b)", null, true)]
    [InlineData("sum(a{job=~\"web\"})", "sum(b{job!=\"api\"})", null, true)] // only an equality rules a job out
    [InlineData("sum(a{job=\"api\"})", "sum(b)", "web", false)]
    public void A_job_can_match_unless_all_selectors_require_another(
        string total,
        string bad,
        string? job,
        bool canMatch
    ) => Assert.Equal(canMatch, new Indicator("a", Compile(total), PartKind.Bad, Compile(bad), job).CanMatchJob("api"));

    [Fact]
    public void The_column_is_named_by_the_rule() =>
        Assert.Equal(
            """total: + a{b="c"} + d; good: + e - {"f.g"}; job: api""",
            new Indicator(
                "any name",
                Compile("sum(rate(d[5m])) + sum(rate(a{b='c'}[5m]))"),
                PartKind.Good,
                Compile("sum(e) - sum({'f.g'})"),
                "api"
            ).ColumnKey
        );

    [Theory]
    [InlineData("sum(rate(a{b=\"1\",c=\"2\"}[5m]))", "sum by () (increase( a{c='2', b=\"1\"} [1h]))")]
    [InlineData("sum(a) + sum(b)", "(sum(b)) + sum(a) # both")]
    [InlineData("sum(a) - (sum(b) - sum(c))", "sum(a) + sum(c) - sum(b)")]
    [InlineData("sum(a)", "a{}")]
    [InlineData("sum({'a'})", "sum({__name__=\"a\"})")]
    [InlineData("sum(a{b=\"1\",b=\"1\"})", "sum(a{b=\"1\"})")]
    [InlineData("sum(a{b=`\\d`})", "sum(a{b=\"\\\\d\"})")]
    public void Equal_rules_share_a_column_however_they_are_written(string one, string other)
    {
        var bad = Compile("sum(failed)");

        Assert.Equal(
            new Indicator("a", Compile(one), PartKind.Bad, bad).ColumnKey,
            new Indicator("b", Compile(other), PartKind.Bad, bad).ColumnKey
        );
    }

    [Fact]
    public void Different_rules_have_different_columns()
    {
        var (a, b) = (Compile("sum(a)"), Compile("sum(b)"));
        Indicator[] indicators =
        [
            new("x", a, PartKind.Bad, b),
            new("x", a, PartKind.Good, b),
            new("x", b, PartKind.Bad, a),
            new("x", a, PartKind.Bad, b, "api"),
            new("x", a, PartKind.Bad, Compile("sum({'b; job: api'})")),
            new("x", a, PartKind.Bad, Compile("-sum(b)")),
            new("x", a, PartKind.Bad, Compile("sum(b{c!=\"\"})")),
            new("x", a, PartKind.Bad, Compile("sum(b{c!~\"\"})")),
        ];

        Assert.Distinct(indicators.Select(indicator => indicator.ColumnKey), StringComparer.Ordinal);
    }

    [Fact]
    public void A_key_of_4096_bytes_is_written_out_and_a_longer_one_ends_in_its_hash()
    {
        const string around = "total: + a; bad: + b; job: ";
        var fits = Of(new string('j', 4096 - around.Length));
        var isLonger = Of(new string('j', 4097 - around.Length));

        Assert.Equal(4096, fits.ColumnKey.Length);
        Assert.Equal(
            // printf 'total: + a; bad: + b; job: %s' "$(printf 'j%.0s' $(seq 4070))" | sha256sum
            around
                + new string('j', 973)
                + " … sha256:"
                + "3cd9db94c27cdad30e9415b063aff4783fa623a847c5931075eca0060bcf5a06",
            isLonger.ColumnKey
        );

        static Indicator Of(string job) => new("x", Compile("sum(a)"), PartKind.Bad, Compile("sum(b)"), job);
    }

    [Fact]
    public void Long_keys_that_differ_only_at_their_end_stay_different_and_within_the_ledgers_limit()
    {
        // Three bytes a letter, and a pair of surrogates where the key is cut.
        string[] ends = ["a", "b"];
        var keys = ends.Select(end => new string('鉄', 973 - 1) + "😀" + new string('鉄', 3000) + end)
            .Select(job => new Indicator("x", Compile("sum(a)"), PartKind.Bad, Compile("sum(b)"), job).ColumnKey)
            .ToList();

        Assert.Distinct(keys, StringComparer.Ordinal);
        Assert.All(keys, key => Assert.True(Encoding.UTF8.GetByteCount(key) <= 4096));
        Assert.All(keys, key => Assert.Equal(key, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key))));
    }

    static CountingExpression Compile(string query)
    {
        var (expression, problems) = CountingCompiler.Compile(query);
        Assert.Empty(problems);
        return expression!;
    }

    static LabelSet Series(string metric, params (string Name, string Value)[] labels) =>
        new([new(LabelSet.MetricNameLabel, metric), .. labels.Select(label => new Label(label.Name, label.Value))]);
}
