using Leeway.Core.Promql;

namespace Leeway.Core.Tests.Promql;

public sealed class PromqlParserTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3 # a comment", "1000")]
    [InlineData("0x1F", "31")]
    [InlineData("0x_1_F", "31")]
    [InlineData("1_000", "1000")]
    [InlineData("1_000.5_0", "1000.5")]
    [InlineData("017", "15")]
    [InlineData("019", "19")]
    [InlineData("0", "0")]
    [InlineData("1e1_0", "10000000000")]
    [InlineData("1h30m", "5400")]
    [InlineData("up # '(\r> 5m", "up > 300")]
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
    [InlineData("up[300]", "up[5m]")]
    [InlineData("up[1.5]", "up[1s500ms]")]
    [InlineData("up[.00015]", "up[0.00015]")]
    [InlineData("up[5m + 2*30s]", "up[5m + 2s * 30s]")]
    [InlineData("up[(step() - 1)^2]", "up[(step() - 1s) ^ 2s]")]
    [InlineData("up[Max_of(range(), -step())]", "up[max_of(range(), -step())]")]
    [InlineData("up[1h:step()]", "up[1h:step()]")]
    [InlineData("up offset 300", "up offset 5m")]
    [InlineData("up offset -(1h - 5m)", "up offset -(1h - 5m)")]
    [InlineData("up offset min_of(1h, step())", "up offset min_of(1h, step())")]
    [InlineData("up[5m] Anchored offset 5m", "up[5m] anchored offset 5m")]
    [InlineData("up offset 5m smoothed", "up smoothed offset 5m")]
    [InlineData("up @ +5", "up @ 5")]
    [InlineData("up @ start() offset 5m", "up offset 5m @ start()")]
    [InlineData("rate(up[5m])[1h:1m] @ end()", "rate(up[5m])[1h:1m] @ end()")]
    [InlineData("up[1h:]", "up[1h:]")]
    [InlineData("time()", "time()")]
    [InlineData("label_replace(up, 'a', '$1', 'b', '(.*)')", "label_replace(up, \"a\", \"$1\", \"b\", \"(.*)\")")]
    [InlineData("SUM(up)", "sum(up)")]
    [InlineData("sum by (job, \"a.b\") (up)", "sum by (job, \"a.b\") (up)")]
    [InlineData("sum(up) WITHOUT (by,)", "sum without (by) (up)")]
    [InlineData("sum by (a:b, bool) (up)", "sum by (\"a:b\", bool) (up)")]
    [InlineData("topk(5, up)", "topk(5, up)")]
    [InlineData("limitk(5, up)", "limitk(5, up)")]
    [InlineData("limit_ratio(-0.5, up) by (job)", "limit_ratio by (job) (-0.5, up)")]
    [InlineData("info(up, {k8s=~'.+'})", "info(up, {k8s=~\".+\"})")]
    [InlineData("histogram_fraction(0, 0.3, up)", "histogram_fraction(0, 0.3, up)")]
    [InlineData("sum", "{__name__=\"sum\"}")]
    [InlineData("a / on(job) group_left (team) b", "a / on (job) group_left (team) b")]
    [InlineData("a * ignoring (code) group_right b", "a * ignoring (code) group_right () b")]
    [InlineData("a > bool 0", "a > bool 0")]
    [InlineData("a + fill(0) b", "a + fill (0) b")]
    [InlineData("a > bool on(job) group_left fill_left (1) b", "a > bool on (job) group_left () fill_left (1) b")]
    [InlineData("a - fill_right(-Inf) fill_left(0x10) b", "a - fill_left (16) fill_right (-Inf) b")]
    [InlineData("fill + fill_left", "fill + fill_left")]
    [InlineData("start + end{a='b'} * step", "start + end{a=\"b\"} * step")]
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
    [InlineData("a offset 1m + 1m", "[a offset 1m + 60]")]
    [InlineData("a offset -2 ^ 2", "[a offset -2s ^ 2]")]
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
