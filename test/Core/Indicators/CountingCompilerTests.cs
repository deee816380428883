using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Indicators;

public sealed class CountingCompilerTests
{
    const string Elsewhere =
        "rovide a counter of those events and count that: other PromQL cannot be asked of a Prometheus yet.";

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
    [InlineData("sum(sum(rate(a[5m])))", "+ a")]
    [InlineData("# good events\nsum (rate(a[5m]))", "+ a")]
    public void A_query_is_compiled_to_terms(string query, string canonical)
    {
        var (expression, problems) = CountingCompiler.Compile(query);

        Assert.Empty(problems);
        Assert.Equal(canonical, expression?.Canonical);
    }

    [Theory]
    [InlineData(
        "sum by (code) (rate(a[5m]))",
        4,
        "by (code)",
        "Grouping stands in the SLO and not in its queries.",
        "Leave it out and name the labels in the SLO's annotation leeway.dev/by"
    )]
    [InlineData(
        "sum(rate(a[5m])) without (pod)",
        17,
        "without (pod)",
        "Grouping stands in the SLO and not in its queries.",
        "Leave it out and name the labels in the SLO's annotation leeway.dev/by"
    )]
    [InlineData("avg(rate(a[5m]))", 0, "avg", "'avg' does not add events up.", "Write 'sum', if events are meant")]
    [InlineData("MAX(a)", 0, "MAX", "'max' does not add events up.", "Write 'sum', if events are meant")]
    [InlineData("sum(topk(5, a))", 4, "topk", "'topk' does not add events up.", "Write 'sum', if events are meant")]
    [InlineData(
        "sum(irate(a[5m]))",
        4,
        "irate",
        "'irate' looks at the last two samples only, so that it does not see every event.",
        "Write 'rate' or 'increase'"
    )]
    [InlineData(
        "sum(delta(a[5m]))",
        4,
        "delta",
        "'delta' is for gauges, and the change of a gauge is no count of events.",
        null
    )]
    [InlineData(
        "sum(deriv(a[5m]))",
        4,
        "deriv",
        "'deriv' is for gauges, and the change of a gauge is no count of events.",
        null
    )]
    [InlineData(
        "histogram_quantile(0.9, a)",
        0,
        "histogram_quantile",
        "A quantile is no count of events.",
        "Count what was fast enough, as sum(rate(a_bucket{le=\"0.3\"}[5m]))"
    )]
    [InlineData(
        "sum(clamp_min(a, 0))",
        4,
        "clamp_min",
        "'clamp_min' is not counted here; only 'rate' and 'increase' are.",
        null
    )]
    [InlineData(
        "sum(a) / sum(b)",
        7,
        "/",
        "'/' gives a ratio, and Leeway divides counts of bad or good events by the total itself.",
        "Write both sides of '/' as the SLI's two counts"
    )]
    [InlineData(
        "sum(rate(a[5m]) / rate(b[5m]))",
        16,
        "/",
        "'/' gives a ratio, and Leeway divides counts of bad or good events by the total itself.",
        "Write both sides of '/' as the SLI's two counts"
    )]
    [InlineData(
        "2 * sum(a)",
        2,
        "*",
        "'*' makes other numbers of counts; only sums and differences are counted.",
        null
    )]
    [InlineData("sum(a) > 5", 7, ">", "'>' compares values, and what it gives is no count of events.", null)]
    [InlineData("sum(a == bool 1)", 6, "==", "'==' compares values, and what it gives is no count of events.", null)]
    [InlineData(
        "sum(a) or vector(0)",
        7,
        "or",
        "'or' fills in for series that are not there, and counting adds nothing for those anyway.",
        "Leave 'or' and what follows out"
    )]
    [InlineData(
        "sum(a unless b)",
        6,
        "unless",
        "'unless' picks series by other series, which is no count of events.",
        null
    )]
    [InlineData(
        "sum(rate(a[5m] offset 1h))",
        15,
        "offset 1h",
        "'offset' counts other times than those asked for.",
        "Leave 'offset' out"
    )]
    [InlineData("sum(a @ end())", 6, "@ end()", "'@' fixes the time that is asked for.", "Leave '@' out")]
    [InlineData(
        "sum(rate(a[5m]) + rate(b[5m]))",
        16,
        "+",
        "Between series, PromQL pairs those with equal labels and drops all others.",
        "Write sum(…) around each side"
    )]
    [InlineData(
        "sum(a) - b",
        9,
        "b",
        "Between series, PromQL pairs those with equal labels and drops all others.",
        "Write sum(…) around each side"
    )]
    [InlineData("sum(a) + on () sum(b)", 9, "on ()", "Sums have no labels to be matched by.", "Leave the matching out")]
    [InlineData(
        "rate(a[5m])",
        0,
        "rate",
        "'rate' gives a result for each series, and their sum is needed here.",
        "Write sum(rate(…))"
    )]
    [InlineData("sum(rate(a))", 9, "a", "'rate' needs a selector with a range.", "Write rate(a[5m])")]
    [InlineData("sum(increase())", 4, "increase", "'increase' needs a selector with a range.", "Write increase(a[5m])")]
    [InlineData(
        "sum(a[5m])",
        6,
        "5m",
        "A range by itself is no count.",
        "Write sum(rate(…)) or sum(increase(…)) around it"
    )]
    [InlineData(
        "sum(rate(sum(a)[1h:1m]))",
        16,
        "1h",
        "A subquery evaluates again what was evaluated, which is no count of events.",
        null
    )]
    [InlineData("a[1h:]", 2, "1h", "A subquery evaluates again what was evaluated, which is no count of events.", null)]
    [InlineData("1", 0, "1", "A number counts no events.", "Name a counter")]
    [InlineData("sum(a) + 1", 9, "1", "A number counts no events.", "Name a counter")]
    [InlineData("'a'", 0, "'a'", "A text counts no events.", "Name a counter")]
    [InlineData(
        "sum(rate(a[5m])) - sum(increase(b[5m]))",
        32,
        "b[5m]",
        "'rate', 'increase' and raw counters have different units and cannot be added to each other.",
        "Write the same around every counter"
    )]
    public void What_cannot_be_counted_is_refused_with_place_reason_and_remedy(
        string query,
        int position,
        string piece,
        string what,
        string? fix
    )
    {
        var (expression, problems) = CountingCompiler.Compile(query);
        var problem = Assert.Single(problems);

        Assert.Null(expression);
        Assert.Equal((position, piece), (problem.Position, query.Substring(problem.Position, problem.Length)));
        Assert.Equal(what, problem.What);
        Assert.Equal(fix is null ? $"P{Elsewhere}" : $"{fix}, or p{Elsewhere}", problem.Remedy);
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

    [Fact]
    public void All_problems_of_a_query_are_said_at_once()
    {
        var (_, problems) = CountingCompiler.Compile("sum by (x) (rate(a[5m] offset 1h)) - avg(b) + 1");

        Assert.Equal([4, 23, 37, 46], problems.Select(problem => problem.Position));
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
