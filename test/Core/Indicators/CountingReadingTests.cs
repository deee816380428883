using Leeway.Core.Indicators;
using Leeway.Core.Promql;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Indicators;

public sealed class CountingReadingTests
{
    [Theory]
    [InlineData("count(up{job=\"x\"})", "+ count(up{job=\"x\"})")]
    [InlineData("count(up == 0)", "+ count(up == 0)")]
    [InlineData("sum(up == bool 0)", "+ count(up == 0)")]
    [InlineData("count((up) == (-0))", "+ count(up == -0)")]
    [InlineData("sum(up)", "+ sum(up)")]
    [InlineData("2 * count(up) - sum by (job) (up)", "+ 2 * count(up) - sum(up)")]
    [InlineData("sum(1 - (up == bool 1))", "+ sum(1 - (up == bool 1))")]
    [InlineData("count(time() - last_success > 3600)", "+ count((time() - last_success) > 3600)")]
    [InlineData("count((expiry - time()) / 86400 < 14)", "+ count(((expiry - time()) / 86400) < 14)")]
    [InlineData("count(10 < queue < 100)", "+ count((10 < queue) < 100)")]
    [InlineData("count(a < 1 or a > 5 unless a == 7)", "+ count((a < 1) or ((a > 5) unless (a == 7)))")]
    [InlineData("count(abs(a) > 1) or vector(0)", "+ count(abs(a) > 1)")]
    [InlineData("sum(count_over_time(up[5m]))", "+ count(up)")]
    [InlineData("sum(sum_over_time(up[{{.window}}]))", "+ sum(up)")]
    [InlineData("sum by (job) (count_over_time((up == 0)[5m:]))", "+ count(up == 0)")]
    [InlineData("sum_over_time((count(ratio < 0.75))[{{.window}}:]) OR on() vector(0)", "+ count(ratio < 0.75)")]
    public void A_query_of_gauges_counts_readings(string query, string canonical)
    {
        var (expression, problems) = CountingCompiler.Compile(query, isCounter: false);

        Assert.Empty(problems);
        Assert.Equal(canonical, expression?.Canonical);
        Assert.True(expression?.CountsReadings);
    }

    [Theory]
    [InlineData("up", 0, "up", "A gauge's value is no event by itself.")]
    [InlineData("up == 0", 3, "==", "'==' compares sums here, and what it gives is no count of events.")]
    [InlineData("sum(up) > 5", 8, ">", "'>' compares sums here, and what it gives is no count of events.")]
    [InlineData("max(up)", 0, "max", "'max' does not add events up.")]
    [InlineData(
        "count(max by (job) (up) > 5)",
        6,
        "max",
        "'max' makes one value of many series, of targets that answer at different times."
    )]
    [InlineData(
        "count(avg_over_time(up[5m]) > 5)",
        6,
        "avg_over_time",
        "'avg_over_time' makes one value of many readings, and Leeway looks at each of them."
    )]
    [InlineData(
        "sum(max_over_time(up[5m]))",
        4,
        "max_over_time",
        "'max_over_time' makes one value of many readings, and Leeway looks at each of them."
    )]
    [InlineData(
        "count(rate(a[5m]) > 5)",
        6,
        "rate",
        "'rate' computes a speed of many readings, and each reading is compared by itself."
    )]
    [InlineData(
        "count(a > b)",
        8,
        ">",
        "Two gauges are read at different times, and are not compared with each other."
    )]
    [InlineData("count(a > on () a)", 10, "on ()", "Sums have no labels to be matched by.")]
    [InlineData(
        "count(a or vector(0))",
        11,
        "vector",
        "'vector' is not computed of a reading; time(), abs, ceil, floor, arithmetic and comparisons are."
    )]
    [InlineData("count(1)", 6, "1", "A number counts no events.")]
    [InlineData("count(time() > 5)", 13, ">", "A number counts no events.")]
    [InlineData("count(a offset 5m)", 8, "offset 5m", "'offset' counts other times than those asked for.")]
    [InlineData(
        "sum(a_total)",
        4,
        "a_total",
        "By its name this is a counter, and its values added up count each event again and again."
    )]
    [InlineData(
        "count(up) + sum(rate(a[5m]))",
        21,
        "a[5m]",
        "Events of counters and readings of gauges cannot be added to each other."
    )]
    [InlineData(
        "count_over_time(up[5m])",
        0,
        "count_over_time",
        "'count_over_time' gives a result for each series, and their sum is needed here."
    )]
    [InlineData(
        "sum_over_time(sum(rate(a[5m]))[1h:])",
        0,
        "sum_over_time",
        "'sum_over_time' is counted only of a gauge's readings, and of comparisons of them."
    )]
    public void What_cannot_be_read_is_refused_with_place_reason_and_remedy(
        string query,
        int position,
        string piece,
        string what
    )
    {
        var (expression, problems) = CountingCompiler.Compile(query, isCounter: false);
        var problem = Assert.Single(problems);

        Assert.Null(expression);
        Assert.Equal((position, piece), (problem.Position, query.Substring(problem.Position, problem.Length)));
        Assert.Equal(what, problem.What);
        Assert.Contains("oint the SLI's data source at a Prometheus", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_comparison_a_sum_is_what_the_sli_says_it_is()
    {
        Assert.Equal("+ a", CountingCompiler.Compile("sum(a)", isCounter: true).Expression?.Canonical);
        Assert.Equal("+ sum(a)", CountingCompiler.Compile("sum(a)", isCounter: false).Expression?.Canonical);
        Assert.Equal(
            "+ count(a > 1)",
            CountingCompiler.Compile("sum(a > bool 1)", isCounter: true).Expression?.Canonical
        );
        Assert.Equal("+ a", CountingCompiler.Compile("sum(rate(a[5m]))", isCounter: false).Expression?.Canonical);
    }

    [Fact]
    public void A_threshold_counts_all_readings_and_those_that_keep_it()
    {
        var (total, good, problems) = CountingCompiler.Compile(
            "queue{job=\"x\"} / 10",
            BinaryOperator.LessOrEqual,
            5.5
        );

        Assert.Empty(problems);
        Assert.Equal("+ count(queue{job=\"x\"} / 10)", total?.Canonical);
        Assert.Equal("+ count((queue{job=\"x\"} / 10) <= 5.5)", good?.Canonical);
    }

    [Theory]
    [InlineData("sum(queue)", 0, "'sum' makes one value of many series, of targets that answer at different times.")]
    [InlineData("queue[", 6, "Expected a duration, found the end of the expression.")]
    [InlineData("5", 0, "A number counts no events.")]
    public void A_threshold_of_what_is_no_gauge_is_refused(string query, int position, string what)
    {
        var (total, _, problems) = CountingCompiler.Compile(query, BinaryOperator.Less, 1);

        Assert.Null(total);
        Assert.Equal((position, what), (Assert.Single(problems).Position, problems[0].What));
    }

    [Fact]
    public void A_reading_that_is_no_number_or_makes_none_counts_nothing()
    {
        var series = new LabelSet([new(LabelSet.MetricNameLabel, "a")]);
        var up = Readings("count(a)", "count(a == 0)").WeightsOf(series).Readings!;
        var inverse = Readings("sum(1 / a)", "count(a == 0)").WeightsOf(series).Readings!;

        Assert.Equal(new EventCounts(1, 1), up.Of(0, 0));
        Assert.Equal(new EventCounts(1, 0), up.Of(double.PositiveInfinity, 0));
        Assert.Null(up.Of(double.NaN, 0));
        Assert.Equal(new EventCounts(0.5, 0), inverse.Of(2, 0));
        Assert.Null(inverse.Of(0, 0));
    }

    [Fact]
    public void Readings_weigh_on_their_own_series_alone()
    {
        var indicator = Readings("count(a)", "count(b == 0)");
        var b = indicator.WeightsOf(new LabelSet([new(LabelSet.MetricNameLabel, "b")]));

        Assert.Equal(new EventCounts(0, 1), b.Readings?.Of(0, 0));
        Assert.True(indicator.WeightsOf(new LabelSet([new(LabelSet.MetricNameLabel, "c")])).IsNone);
    }

    [Fact]
    public void Events_and_readings_are_no_sli_together() =>
        Assert.Throws<ArgumentException>(() =>
            new Indicator("x", Compile("sum(rate(a[5m]))"), PartKind.Bad, Compile("count(a == 0)"))
        );

    static Indicator Readings(string total, string bad) => new("x", Compile(total), PartKind.Bad, Compile(bad));

    static CountingExpression Compile(string query) =>
        CountingCompiler.Compile(query, isCounter: false).Expression
        ?? throw new ArgumentException(query, nameof(query));
}
