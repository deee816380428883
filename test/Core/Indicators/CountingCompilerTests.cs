using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Indicators;

public sealed class CountingCompilerTests
{
    [Theory]
    [InlineData("sum(rate(http_requests_total[5m]))", "+ http_requests_total")]
    [InlineData("sum(increase(a{code=~\"5..\"}[1h30m]))", "+ a{code=~\"5..\"}")]
    [InlineData("sum(rate(a[{{.window}}]))", "+ a")]
    [InlineData("sum(a)", "+ a")]
    [InlineData("a{b=\"c\"}", "+ a{b=\"c\"}")]
    [InlineData("{b=\"c\"}", "+ {b=\"c\"}")]
    [InlineData("((a))", "+ a")]
    [InlineData("sum(rate(a[5m])) + sum(rate(b[1h]))", "+ a + b")]
    [InlineData("sum(rate(a[5m])) - sum(rate(b[5m]))", "+ a - b")]
    [InlineData("sum(a) - (sum(b) - sum(c))", "+ a + c - b")]
    [InlineData("sum(a) - sum(b) - sum(c)", "+ a - b - c")]
    [InlineData("-sum(a) + sum(b)", "+ b - a")]
    [InlineData("+sum(-rate((a[5m])))", "- a")]
    [InlineData("sum by () (rate(a[5m]))", "+ a")]
    [InlineData("sum by (job) (rate(a[5m]))", "+ a")]
    [InlineData("sum(sum by (pod) (rate(a[5m])))", "+ a")]
    [InlineData("sum(sum without (pod) (rate(a[5m])))", "+ a")]
    [InlineData("2 * sum(rate(a[5m]))", "+ 2 * a")]
    [InlineData("sum(rate(a[5m])) / 60 * (2 * 60) - sum(rate(b[5m]) * -0.5)", "+ 0.5 * b + 2 * a")]
    [InlineData("sum(rate(a[5m])) or vector(0)", "+ a")]
    [InlineData("sum(rate(a[5m]) or 0 * b) OR on() vector(0)", "+ a")]
    [InlineData("(sum(rate(a[5m])) or vector(0)) + (sum(rate(b[5m])) or vector(0))", "+ a + b")]
    [InlineData("sum(rate(a[5m])) > 0", "+ a")]
    [InlineData("sum(rate(a[5m]) != 0)", "+ a")]
    [InlineData("histogram_count(sum(rate(h[5m])))", "+ h_count")]
    [InlineData("sum(histogram_count(rate(h{job=\"x\"}[5m])))", "+ h_count{job=\"x\"}")]
    [InlineData("sum by (job) (histogram_count(increase(h[1h])))", "+ h_count")]
    [InlineData(
        "histogram_fraction(0, 0.3, sum(rate(h[5m]))) * histogram_count(sum(rate(h[5m])))",
        "+ h_bucket{le=\"0.3\"}"
    )]
    [InlineData(
        "histogram_count(sum by (a) (rate(h[5m]))) * histogram_fraction(-Inf, .3, (sum by (a) (rate(h[5m]))))",
        "+ h_bucket{le=\"0.3\"}"
    )]
    [InlineData(
        "(1 - histogram_fraction(0, 0.3, sum(rate(h[5m])))) * histogram_count(sum(rate(h[5m])))",
        "+ h_count - h_bucket{le=\"0.3\"}"
    )]
    [InlineData(
        "2 * (histogram_fraction(0.1, 0.3, sum(rate(h[5m]))) * histogram_count(sum(rate(h[5m]))))",
        "+ 2 * h_bucket{le=\"0.3\"} - 2 * h_bucket{le=\"0.1\"}"
    )]
    [InlineData(
        "sum(histogram_fraction(0.1, +Inf, rate(h[5m])) * histogram_count(rate(h[5m])))",
        "+ h_count - h_bucket{le=\"0.1\"}"
    )]
    [InlineData("sum(sum(rate(a[5m])))", "+ a")]
    [InlineData("# good events\nsum (rate(a[5m]))", "+ a")]
    public void A_query_is_compiled_to_terms(string query, string canonical)
    {
        var (expression, problems) = CountingCompiler.Compile(query);

        Assert.Empty(problems);
        Assert.Equal(canonical, expression?.Canonical);
    }

    [Theory]
    [InlineData("sum(rate({}[5m]))", 9, "The selector would match every series there is.")]
    [InlineData("sum({a=~\".*\",b!=\"c\"})", 4, "The selector would match every series there is.")]
    [InlineData("sum(rate(a[5m])", 15, "Expected an operator, ',' or ')', found the end of the expression.")]
    [InlineData(
        "sum(a{b=~\"(\"})",
        9,
        "The regular expression cannot be read: Invalid pattern '(' at offset 1. Not enough )'s."
    )]
    public void What_is_not_PromQL_is_refused_with_the_problem_of_the_parser(string query, int position, string what)
    {
        var (expression, problems) = CountingCompiler.Compile(query);

        Assert.Null(expression);
        Assert.Equal((position, what), (Assert.Single(problems).Position, problems[0].What));
    }

    [Theory]
    [InlineData("sum by (b, a) (rate(x[5m]))", "a, b")]
    [InlineData("count by (a) (x == 0)", "a")]
    [InlineData("sum(rate(x[5m])) by (a) - sum by (a) (rate(y[5m]))", "a")]
    [InlineData("histogram_count(sum by (a) (rate(x[5m])))", "a")]
    [InlineData("sum(sum by (a) (rate(x[5m])))", null)]
    [InlineData("sum by () (rate(x[5m]))", null)]
    public void The_grouping_of_a_query_is_kept_beside_what_it_counts(string query, string? labels) =>
        Assert.Equal(labels, CountingCompiler.Compile(query).Expression?.By?.ToString());

    [Fact]
    public void All_problems_of_a_query_are_said_at_once()
    {
        var (_, problems) = CountingCompiler.Compile("sum without (x) (rate(a[5m] offset 1h)) - avg(b) + 1");

        Assert.Equal([4, 28, 42, 51], problems.Select(problem => problem.Position));
    }

    [Fact]
    public void Every_selector_decides_about_label_sets()
    {
        var (expression, _) = CountingCompiler.Compile(
            "sum(rate(http{code!~\"5..\",job=\"api\"}[5m])) - sum(rate({\"my.retries\"}[5m]))"
        );

        Assert.Equal(1, FactorOf("http", ("job", "api"), ("code", "200")));
        Assert.Equal(1, FactorOf("http", ("job", "api")));
        Assert.Equal(0, FactorOf("http", ("job", "api"), ("code", "503")));
        Assert.Equal(0, FactorOf("http", ("job", "web"), ("code", "200")));
        Assert.Equal(-1, FactorOf("my.retries"));

        double? FactorOf(string name, params (string Name, string Value)[] labels) =>
            expression?.FactorOf(
                new LabelSet([new(LabelSet.MetricNameLabel, name), .. labels.Select(l => new Label(l.Name, l.Value))])
            );
    }

    [Fact]
    public void The_way_a_query_is_written_does_not_change_its_expression() =>
        Assert.Equal(
            CountingCompiler.Compile("sum(rate(a{x=\"1\",y=\"2\"}[5m])) - sum(rate(b[5m]))").Expression,
            CountingCompiler
                .Compile("-sum (increase(b[1h])) + sum(increase({y='2',x=`1`,__name__='a'}[1h]))")
                .Expression
        );
}
