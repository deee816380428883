using Leeway.Core.Indicators;

namespace Leeway.Core.Tests.Indicators;

public sealed class CountingRefusalTests
{
    const string Elsewhere =
        "oint the SLI's data source at a Prometheus (a DataSource of type Prometheus), where any PromQL works.";

    const string NoSum = "Write 'sum', if events are meant, or compare each series of a gauge, as count(a > 5)";

    [Theory]
    [InlineData(
        "sum(rate(a[5m])) without (pod)",
        17,
        "without (pod)",
        "Groups are told apart by the labels that they have, not by those that they have not.",
        "Write 'by' with the labels of the SLO's annotation leeway.dev/by, or no grouping"
    )]
    [InlineData(
        "sum by (x) (a) + sum by (y) (b)",
        21,
        "by (y)",
        "The query is grouped in two ways.",
        "Write the same grouping around every sum"
    )]
    [InlineData("avg(rate(a[5m]))", 0, "avg", "'avg' does not add events up.", NoSum)]
    [InlineData("MAX(a)", 0, "MAX", "'max' does not add events up.", NoSum)]
    [InlineData("sum(topk(5, a))", 4, "topk", "'topk' does not add events up.", NoSum)]
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
        "Count the readings that are bad, as count(a > 5)"
    )]
    [InlineData(
        "sum(deriv(a[5m]))",
        4,
        "deriv",
        "'deriv' is for gauges, and the change of a gauge is no count of events.",
        "Count the readings that are bad, as count(a > 5)"
    )]
    [InlineData(
        "histogram_quantile(0.9, a)",
        0,
        "histogram_quantile",
        "A quantile or a mean is no count of events.",
        "Count what was fast enough, as sum(rate(a_bucket{le=\"0.3\"}[5m]))"
    )]
    [InlineData(
        "sum(clamp_min(a, 0))",
        4,
        "clamp_min",
        "'clamp_min' is not counted here; only 'rate' and 'increase' of counters are.",
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
        "sum(a) ^ 2",
        7,
        "^",
        "'^' makes other numbers of counts; only sums, differences and constant factors are counted.",
        null
    )]
    [InlineData(
        "0 * sum(a)",
        0,
        "0 * sum(a)",
        "Times zero, or divided by zero, nothing is counted.",
        "Write another factor"
    )]
    [InlineData(
        "sum(a) / (1 - 1)",
        0,
        "sum(a) / (1 - 1)",
        "Times zero, or divided by zero, nothing is counted.",
        "Write another factor"
    )]
    [InlineData(
        "sum(a) > 5",
        7,
        ">",
        "'>' compares sums here, and what it gives is no count of events.",
        "Compare each series of a gauge, as count(a > 5)"
    )]
    [InlineData(
        "sum(a) or vector(1)",
        7,
        "or",
        "'or' fills in for series that are not there, and counting adds nothing for those.",
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
}
