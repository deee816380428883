using Leeway.Core.Promql;

namespace Leeway.Core.Tests.Promql;

public sealed class PromqlParserTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3 # a comment", "1000")]
    [InlineData("0x1F", "31")]
    [InlineData("1_000", "1000")]
    [InlineData("INF", "Inf")]
    [InlineData("NaN", "NaN")]
    [InlineData("'it\\'s \\u00e4 \\x41\\101\\t'", "\"it's ä AA\t\"")]
    [InlineData("`a\\b\"`", "\"a\\\\b\\\"\"")]
    [InlineData("up", "up")]
    [InlineData("job:errors:rate5m", "job:errors:rate5m")]
    [InlineData("up{}", "up")]
    [InlineData("up { job = 'api' , code !~ \"5..\" , }", "up{code!~\"5..\",job=\"api\"}")]
    [InlineData("{__name__=\"up\"}", "up")]
    [InlineData("{\"up\", job!=\"x\"}", "up{job!=\"x\"}")]
    [InlineData("{\"http.requests\", \"a.b\"=\"c\"}", "{__name__=\"http.requests\",\"a.b\"=\"c\"}")]
    [InlineData("{__name__=~\"a.+\"}", "{__name__=~\"a.+\"}")]
    [InlineData("up[1h30m]", "up[1h30m]")]
    [InlineData("up[90m] offset 1w", "up[1h30m] offset 7d")]
    [InlineData("up[{{ .window }}]", "up[{{.window}}]")]
    [InlineData("up[{{.window}}] OFFSET -5m @ 10.5", "up[{{.window}}] offset -5m @ 10.5")]
    [InlineData("up @ start() offset 5m", "up offset 5m @ start()")]
    [InlineData("rate(up[5m])[1h:1m] @ end()", "rate(up[5m])[1h:1m] @ end()")]
    [InlineData("up[1h:]", "up[1h:]")]
    [InlineData("time()", "time()")]
    [InlineData("label_replace(up, 'a', '$1', 'b', '(.*)')", "label_replace(up, \"a\", \"$1\", \"b\", \"(.*)\")")]
    [InlineData("SUM(up)", "sum(up)")]
    [InlineData("sum by (job, \"a.b\") (up)", "sum by (job, \"a.b\") (up)")]
    [InlineData("sum(up) WITHOUT (by,)", "sum without (by) (up)")]
    [InlineData("topk(5, up)", "topk(5, up)")]
    [InlineData("sum", "{__name__=\"sum\"}")]
    [InlineData("a / on(job) group_left (team) b", "a / on (job) group_left (team) b")]
    [InlineData("a * ignoring (code) group_right b", "a * ignoring (code) group_right () b")]
    [InlineData("a > bool 0", "a > bool 0")]
    [InlineData("a AND b", "a and b")]
    public void An_expression_is_read_and_written_in_one_form(string text, string printed)
    {
        var parsed = Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(text));

        Assert.Equal(printed, parsed.Node.ToString());
    }

    [Theory]
    [InlineData("1 + 2 * 3", "[1 + [2 * 3]]")]
    [InlineData("1 - 2 - 3", "[[1 - 2] - 3]")]
    [InlineData("2 ^ 3 ^ 4", "[2 ^ [3 ^ 4]]")]
    [InlineData("-2 ^ 2", "[- [2 ^ 2]]")]
    [InlineData("-a * b", "[[- a] * b]")]
    [InlineData("2 ^ -3 ^ 4 * 5", "[[2 ^ [- [3 ^ 4]]] * 5]")]
    [InlineData("- -1", "[- [- 1]]")]
    [InlineData("(1 + 2) * 3", "[([1 + 2]) * 3]")]
    [InlineData("a or b and c == d + e", "[a or [b and [c == [d + e]]]]")]
    [InlineData("a unless b and c", "[[a unless b] and c]")]
    [InlineData("a < b < c", "[[a < b] < c]")]
    [InlineData("a % b atan2 c", "[[a % b] atan2 c]")]
    public void Operators_bind_as_in_Prometheus(string text, string shape)
    {
        var parsed = Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(text));

        Assert.Equal(shape, PromqlShape.Of(parsed.Node));
    }

    [Fact]
    public void Every_part_knows_where_it_stands()
    {
        const string text = " sum by (job) (rate(up{a=\"b\"}[5m] offset 1h)) > bool -1 ";
        var root = Assert.IsType<PromqlNode.Binary>(Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(text)).Node);
        var sum = Assert.IsType<PromqlNode.Aggregation>(root.Left);
        var rate = Assert.IsType<PromqlNode.FunctionCall>(sum.Argument);
        var selector = Assert.IsType<PromqlNode.VectorSelector>(Assert.Single(rate.Arguments));
        PromqlPart[] parts =
        [
            root,
            sum,
            sum.Grouping!,
            rate,
            selector,
            selector.Range!,
            selector.Offset!,
            root.Sign,
            root.Right,
        ];

        Assert.Equal(
            """
            sum by (job) (rate(up{a="b"}[5m] offset 1h)) > bool -1
            sum by (job) (rate(up{a="b"}[5m] offset 1h))
            by (job)
            rate(up{a="b"}[5m] offset 1h)
            up{a="b"}[5m] offset 1h
            5m
            offset 1h
            >
            -1
            """,
            string.Join('\n', parts.Select(part => text.Substring(part.Span.Start, part.Span.Length)))
        );
    }

    [Fact]
    public void Every_operator_has_its_text() =>
        Assert.Equal(
            "or and unless == != < <= > >= + - * / % atan2 ^",
            string.Join(' ', Enum.GetValues<BinaryOperator>().Select(o => o.Text))
        );
}
