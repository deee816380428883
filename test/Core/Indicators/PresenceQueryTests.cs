using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Indicators;

public sealed class PresenceQueryTests
{
    [Theory]
    [InlineData("vector(1)", "+ vector(1)")]
    [InlineData("absent(x)", "+ absent(x)")]
    [InlineData("(absent(x{job=\"a\"}))", "+ absent(x{job=\"a\"})")]
    [InlineData("absent(x) or vector(0)", "+ absent(x)")]
    [InlineData("sum(absent(x)) OR on() vector(0)", "+ absent(x)")]
    [InlineData("absent(up == 1)", "+ absent(up == 1)")]
    [InlineData("absent(time() - last_success < 3600)", "+ absent((time() - last_success) < 3600)")]
    [InlineData("group(x)", "+ group(x)")]
    [InlineData("group(x > 5) or vector(0)", "+ group(x > 5)")]
    public void A_query_of_presence_counts_ticks_whatever_counter_says(string query, string canonical)
    {
        foreach (var isCounter in (bool[])[false, true])
        {
            var (expression, problems) = CountingCompiler.Compile(query, isCounter);

            Assert.Empty(problems);
            Assert.Equal(canonical, expression?.Canonical);
            Assert.True(expression?.CountsTicks);
        }
        Assert.Equal(canonical, CountingCompiler.Compile(canonical[2..]).Expression?.Canonical);
    }

    [Theory]
    [InlineData("absent(x)", PartKind.Bad, true, 0)]
    [InlineData("absent(x)", PartKind.Bad, false, 1)]
    [InlineData("absent(x)", PartKind.Good, true, 1)]
    [InlineData("absent(x)", PartKind.Good, false, 0)]
    [InlineData("group(x)", PartKind.Bad, true, 1)]
    [InlineData("group(x)", PartKind.Bad, false, 0)]
    [InlineData("group(x)", PartKind.Good, true, 0)]
    [InlineData("group(x)", PartKind.Good, false, 1)]
    public void A_tick_is_one_event_bad_by_whether_a_series_is_there(
        string query,
        PartKind kind,
        bool isThere,
        double bad
    )
    {
        var indicator = new Indicator("x", CountingExpression.Ticks, kind, Compile(query));

        Assert.Equal(new EventCounts(1, bad), indicator.OfTick(isThere));
        Assert.Equal($"total: + vector(1); {(kind == PartKind.Bad ? "bad" : "good")}: + {query}", indicator.ColumnKey);
    }

    [Fact]
    public void A_reading_that_a_comparison_leaves_out_does_not_show_its_series()
    {
        var indicator = new Indicator("x", CountingExpression.Ticks, PartKind.Bad, Compile("absent(x == 1)"));
        var readings = indicator.WeightsOf(new LabelSet([new(LabelSet.MetricNameLabel, "x")])).Readings!;

        Assert.True(readings.Shows(1, 0));
        Assert.False(readings.Shows(0, 0));
        Assert.False(readings.Shows(double.NaN, 0));
        Assert.True(indicator.WeightsOf(new LabelSet([new(LabelSet.MetricNameLabel, "y")])).IsNone);
    }

    [Theory]
    [InlineData("count(up)", "absent(up)")]
    [InlineData("sum(rate(a[5m]))", "absent(a)")]
    [InlineData("vector(1)", "count(up == 0)")]
    [InlineData("absent(a)", "absent(a)")]
    [InlineData("vector(1)", "vector(1)")]
    public void Ticks_are_counted_in_both_queries_or_in_none(string total, string part) =>
        Assert.Throws<ArgumentException>(() => new Indicator("x", Compile(total), PartKind.Bad, Compile(part)));

    [Theory]
    [InlineData(
        "2 * absent(up)",
        4,
        "absent",
        "'absent' is 1 or nothing for a whole tick, and is no part of a longer query."
    )]
    [InlineData(
        "absent_over_time(up[5m])",
        0,
        "absent_over_time",
        "'absent_over_time' looks back over many ticks, and Leeway judges each of them."
    )]
    [InlineData(
        "absent(rate(a[5m]))",
        7,
        "rate",
        "'rate' computes a speed of many readings, and each reading is compared by itself."
    )]
    [InlineData("absent(1)", 7, "1", "A number counts no events.")]
    [InlineData(
        "absent(a) or absent(b)",
        10,
        "or",
        "'or' fills in for series that are not there, and counting adds nothing for those."
    )]
    [InlineData("vector(2)", 0, "vector", "'vector' is not counted here; only 'rate' and 'increase' of counters are.")]
    public void What_is_more_than_presence_is_refused_with_place_and_reason(
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
    }

    static CountingExpression Compile(string query) =>
        CountingCompiler.Compile(query, isCounter: false).Expression
        ?? throw new ArgumentException(query, nameof(query));
}
