using Leeway.Core.Promql;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

public sealed class AlertRuleCompilerTests
{
    const string Errors = "sum(rate(http_requests_total{code=~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))";
    const string Success = "sum(rate(http_requests_total{code!~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))";

    [Theory]
    [InlineData($"{Errors} > 0.0144", 0.0144, false)]
    [InlineData($"({Errors}) >= (14.4 * 0.001)", 0.0144, true)]
    [InlineData($"0.0144 < {Errors}", 0.0144, false)]
    [InlineData($"1 - {Success} > 14.4 * (1 - 0.999)", 0.0144, false)]
    [InlineData($"(1 - ({Success})) / 0.001 > 14.4", 0.0144, false)]
    [InlineData($"100 * ({Errors}) > 1.44", 0.0144, false)]
    [InlineData($"{Success} < 0.9856", 0.0144, false)]
    [InlineData($"({Success}) * 100 <= 98.56", 0.0144, true)]
    [InlineData($"100 - 100 * ({Success}) > 1.44", 0.0144, false)]
    [InlineData("max(slo:sli_error:ratio_rate5m{sloth_id=\"a\"} > 0.0144) without (sloth_window)", 0.0144, false)]
    [InlineData("job:errors:burnrate5m{slo=\"a\"} > 0.0144", 0.0144, false)]
    public void A_comparison_of_a_ratio_is_one_of_the_error_ratio(string expression, double threshold, bool isInclusive)
    {
        var above = Assert.IsType<RuleCondition.Above>(Compiled(expression));

        Assert.Equal((5.Minutes, isInclusive), (above.Window, above.IsInclusive));
        Assert.Equal(threshold, above.Threshold, 1e-12);
    }

    [Fact]
    public void A_recorded_ratio_has_the_range_of_its_rule_and_not_of_its_name()
    {
        var records = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["errors:1h"] = "errors:rate30m / requests:rate30m",
            ["errors:rate30m"] = "sum(rate(errors_total[30m]))",
            ["requests:rate30m"] = "sum(increase(requests_total[30m]))",
        };

        Assert.Equal(30.Minutes, Assert.IsType<RuleCondition.Above>(Compiled("errors:1h > 0.1", records)).Window);
    }

    [Fact]
    public void Comparisons_are_joined_by_and_and_or()
    {
        var condition = Compiled("(e5m > 0.1 and e1h > 0.1) or (e30m > 0.05 and e6h > 0.05)");

        var either = Assert.IsType<RuleCondition.Either>(condition);
        Assert.IsType<RuleCondition.Both>(either.One);
        Assert.Equal(30.Minutes, condition!.Late);
    }

    [Theory]
    [InlineData("up == 0", "'up' and '0' are not compared by one of > >= < <=")]
    [InlineData("absent(other_total)", "'other_total' is not what the file's ratios count")]
    [InlineData("absent(requests_total{job=\"a\"})", "is not what the file's ratios count")]
    [InlineData("absent(errors_total) == 1", "'errors_total' may have no series because nothing of it happened yet")]
    [InlineData("absent(sum(requests_total))", "'sum(requests_total)' is not simply a series")]
    [InlineData("absent(requests_total offset 1h)", "'requests_total offset 1h' is not simply a series")]
    [InlineData("absent(requests_total) == 0", "are not compared by one of")]
    [InlineData("absent(requests_total) or e5m > 0.1", "is joined with something else, and is replayed only by itself")]
    [InlineData("absent(slo:objective:ratio)", "counts over no range")]
    [InlineData("e5m > e1h", "neither 'e5m' nor 'e1h' is a number")]
    [InlineData("requests > 5", "'requests' is recorded nowhere in the file, and its name does not end with a range")]
    [InlineData("rate(requests_total[5m]) > 5", "'rate(requests_total[5m])' is no ratio of counts")]
    [InlineData("sum(rate(a[5m])) / sum(rate(b[1h])) > 5", "counts over several ranges")]
    [InlineData("sum(rate(a[5m] offset 1d)) / sum(rate(b[5m])) > 5", "is not counted over a range until now")]
    [InlineData("e5m > 0.1 unless e1h > 0.1", "is no comparison")]
    [InlineData("2 - e5m > 0.1", "is neither a ratio nor what is missing of one")]
    [InlineData("a > 0.1", "in a circle")]
    public void What_asks_for_anything_else_is_refused_with_what_it_is(string expression, string refusal)
    {
        var compiler = Knowing(
            new()
            {
                ["a"] = "b",
                ["b"] = "a",
                ["slo:objective:ratio"] = "vector(0.999)",
                ["errors:rate5m"] = "sum(rate(errors_total[5m]))",
                ["ratio5m"] = "errors:rate5m / sum(rate(requests_total[5m]))",
            }
        );

        Assert.Null(compiler.Compile(Node(expression)));
        Assert.Contains(refusal, compiler.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent(requests_total{job=\"a\"})", 0)]
    [InlineData("(absent(requests_total{job=\"a\"}) == 1)", 0)]
    [InlineData("absent({__name__=\"requests_total\",job=\"a\"})", 0)]
    [InlineData("absent(latency_seconds_bucket{job=\"a\",le=\"0.3\"}) == 1", 0)]
    [InlineData("absent(requests:burnrate5m{slo=\"a\"})", 5)]
    [InlineData("absent(slo:sli_error:ratio_rate30m{sloth_id=\"a\"})", 30)]
    public void What_is_counted_is_absent_where_nothing_is_known(string expression, int minutes) =>
        Assert.Equal(
            new RuleCondition.Absent(minutes.Minutes),
            Compiled(
                expression,
                new(StringComparer.Ordinal)
                {
                    ["requests:burnrate5m"] =
                        "sum(rate(errors_total{job=\"a\"}[5m])) / sum(rate(requests_total{job=\"a\"}[5m]))",
                    ["latency:burnrate5m"] =
                        "(sum(rate(latency_seconds_count{job=\"a\"}[5m])) - sum(rate(latency_seconds_bucket{job=\"a\",le=\"0.3\"}[5m]))) / sum(rate(latency_seconds_count{job=\"a\"}[5m]))",
                }
            )
        );

    static AlertRuleCompiler Knowing(Dictionary<string, string> records)
    {
        var nodes = Nodes(records);
        var compiler = new AlertRuleCompiler(nodes);
        foreach (var node in nodes.Values)
        {
            compiler.Learn(node);
        }
        return compiler;
    }

    static RuleCondition? Compiled(string expression, Dictionary<string, string>? records = null)
    {
        var compiler = Knowing(records ?? []);
        var condition = compiler.Compile(Node(expression));
        Assert.Null(compiler.Refusal);
        return condition;
    }

    static Dictionary<string, PromqlNode> Nodes(Dictionary<string, string> records) =>
        records.ToDictionary(record => record.Key, record => Node(record.Value), StringComparer.Ordinal);

    static PromqlNode Node(string text) => Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(text)).Node;
}
