using Leeway.Core.Promql;

namespace Leeway.Core.Tests.Promql;

public sealed class PromqlProblemTests
{
    [Theory]
    [InlineData("", 0, "", "Expected an expression, found the end of the expression.")]
    [InlineData("sum(", 4, "", "Expected an expression, found the end of the expression.")]
    [InlineData("sum(up", 6, "", "Expected an operator, ',' or ')', found the end of the expression.")]
    [InlineData("(up", 3, "", "Expected ')', found the end of the expression.")]
    [InlineData("up down", 3, "down", "Expected an operator or the end of the expression, found 'down'.")]
    [InlineData("a + * b", 4, "*", "Expected an expression, found '*'.")]
    [InlineData("sum(a, b)", 0, "sum", "'sum' takes one argument, not 2.")]
    [InlineData("topk(a)", 0, "topk", "'topk' takes two arguments, not 1.")]
    [InlineData("sum by job (a)", 7, "job", "Expected '(', found 'job'.")]
    [InlineData("sum by (inf) (a)", 8, "inf", "Expected a label, found 'inf'.")]
    [InlineData("up{a:b='c'}", 3, "a:b", "Expected a label, found 'a:b'.")]
    [InlineData("clamp(up, 1,)", 12, ")", "Expected an expression, found ')'.")]
    [InlineData("on", 0, "on", "Expected an expression, found 'on'.")]
    [InlineData("1__0", 0, "1__0", "'1__0' is neither a number nor a duration.")]
    [InlineData(
        "0xFFFFFFFFFFFFFFFF",
        0,
        "0xFFFFFFFFFFFFFFFF",
        "'0xFFFFFFFFFFFFFFFF' is neither a number nor a duration."
    )]
    [InlineData("sum by (a b) (a)", 10, "b", "Expected ',' or ')', found 'b'.")]
    [InlineData("up{", 3, "", "Expected a label, found the end of the expression.")]
    [InlineData("up{a}", 4, "}", "Expected one of = != =~ !~, found '}'.")]
    [InlineData("up{a=b}", 5, "b", "Expected a value in quotes, found 'b'.")]
    [InlineData("up{a=\"b\" c=\"d\"}", 9, "c", "Expected ',' or '}', found 'c'.")]
    [InlineData("up{__name__=\"up\"}", 3, "__name__=\"up\"", "The metric is named twice.")]
    [InlineData("{}", 0, "{}", "The selector would match every series there is.")]
    [InlineData("a + {a=~\".*\"}", 4, "{a=~\".*\"}", "The selector would match every series there is.")]
    [InlineData(
        "{a=~\"b(\"}",
        4,
        "\"b(\"",
        "The regular expression cannot be read: Invalid pattern 'b(' at offset 2. Not enough )'s."
    )]
    [InlineData("{a=~\"(?=b)\"}", 4, "\"(?=b)\"", "The regular expression looks around or back, or repeats too much.")]
    [InlineData(
        "{a=~\"[[:letters:]]\"}",
        4,
        "\"[[:letters:]]\"",
        "The regular expression cannot be read: Invalid pattern '[\\p{letters}]' at offset 12. Unknown property 'letters'."
    )]
    [InlineData("up[]", 3, "]", "Expected a duration, found ']'.")]
    [InlineData("up[0]", 3, "0", "A range is longer than zero.")]
    [InlineData("up[-(5m)]", 3, "-(5m)", "A range is longer than zero.")]
    [InlineData("up[1h:0s]", 6, "0s", "A range is longer than zero.")]
    [InlineData("up[1e12]", 3, "1e12", "The duration is longer than 100 years.")]
    [InlineData("up[5m +]", 7, "]", "Expected a duration, found ']'.")]
    [InlineData("up[5m > 1]", 6, ">", "Expected ']', found '>'.")]
    [InlineData("up[now()]", 3, "now", "There is no duration 'now()'.")]
    [InlineData("up[max_of(1m)]", 12, ")", "Expected ',', found ')'.")]
    [InlineData("rate(up[5m]) anchored", 13, "anchored", "'anchored' stands behind a selector, alone.")]
    [InlineData("up anchored smoothed", 12, "smoothed", "'smoothed' stands behind a selector, alone.")]
    [InlineData("a + fill(b) c", 9, "b", "Expected a number, found 'b'.")]
    [InlineData("a + fill(0) fill_left(1) c", 12, "fill_left", "A side's value is given twice.")]
    [InlineData("a and fill(0) c", 6, "fill(0)", "'and' computes nothing that a value could be filled in for.")]
    [InlineData("up[0s]", 3, "0s", "A range is longer than zero.")]
    [InlineData("up[5m", 5, "", "Expected ']', found the end of the expression.")]
    [InlineData("up[5x]", 3, "5x", "'5x' is neither a number nor a duration.")]
    [InlineData("up[{{.range}}]", 3, "{", "There is a brace in the range.")]
    [InlineData("rate(up)[5m]", 8, "[5m]", "A range stands directly behind a selector.")]
    [InlineData("up offset 5m [5m]", 13, "[5m]", "A range stands directly behind a selector.")]
    [InlineData("up offset 5m offset 5m", 13, "offset 5m", "'offset' stands behind a selector or a subquery, once.")]
    [InlineData("sum(up) @ 5", 8, "@ 5", "'@' stands behind a selector or a subquery, once.")]
    [InlineData("up offset up", 10, "up", "Expected a duration, found 'up'.")]
    [InlineData("up @ now()", 5, "now", "Expected a time, found 'now'.")]
    [InlineData("a + bool b", 4, "bool", "'bool' stands behind comparisons only.")]
    [InlineData(
        "a or on (b) group_left c",
        5,
        "on (b) group_left",
        "'or' matches many series with many, so that it takes no group_left or group_right."
    )]
    [InlineData("http.requests", 4, ".", "PromQL has no '.' here.")]
    [InlineData("\"abc", 0, "\"", "The quote is not closed.")]
    [InlineData("{a=~\"\\d\"}", 5, "\\d", "There is no such escape.")]
    [InlineData("\"\\uD800\"", 1, "\\u", "There is no such escape.")]
    public void What_is_wrong_is_said_with_its_place(string text, int position, string piece, string what)
    {
        var refused = Assert.IsType<PromqlParse.Refused>(PromqlParser.Parse(text));
        var problem = Assert.Single(refused.Problems);

        Assert.Equal(what, problem.What);
        Assert.Equal((position, piece), (problem.Position, text.Substring(problem.Position, problem.Length)));
        Assert.EndsWith(".", problem.Remedy.TrimEnd('`', '}', ')'), StringComparison.Ordinal);
    }

    [Fact]
    public void All_bad_regular_expressions_are_said_at_once()
    {
        var refused = Assert.IsType<PromqlParse.Refused>(PromqlParser.Parse("a{b=~\"(\"} + c{d!~\"[\"}"));

        Assert.Equal([5, 17], refused.Problems.Select(problem => problem.Position));
    }

    [Fact]
    public void An_expression_of_more_than_16_KiB_is_refused() =>
        Assert.Equal(
            "The expression has 16385 characters; 16384 are the limit.",
            Problem(new string(' ', PromqlParser.LengthMax) + "1")
        );

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("-", "a", "")]
    [InlineData("a^", "b", "")]
    [InlineData("f(", "a", ")")]
    public void An_expression_nested_more_than_100_deep_is_refused(string open, string inner, string close)
    {
        Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(Nest(open, inner, close, 99)));
        foreach (var depth in new[] { 100, 1000, 5000 })
        {
            Assert.Equal("The expression is nested more than 100 deep.", Problem(Nest(open, inner, close, depth)));
        }
    }

    [Fact]
    public void A_duration_nested_more_than_100_deep_is_refused()
    {
        Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse($"a[{Nest("(", "5m", ")", 98)}]"));
        Assert.Equal("The expression is nested more than 100 deep.", Problem($"a[{Nest("(", "5m", ")", 5000)}]"));
        Assert.Equal("The expression has more than 250 operators.", Problem($"a[{Nest("", "5m", "+1", 251)}]"));
    }

    [Theory]
    [InlineData(" + b")]
    [InlineData("[5m:]")]
    public void An_expression_of_more_than_250_operators_is_refused(string suffix)
    {
        Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(Nest("", "a", suffix, 250)));
        Assert.Equal("The expression has more than 250 operators.", Problem(Nest("", "a", suffix, 251)));
    }

    [Fact]
    public void The_largest_tree_fits_into_a_small_stack()
    {
        const int stackBytes = 512 * 1024;
        var text = Nest("(", Nest("", "a", " + b", 249), ")", 98);
        var agrees = false;
        var thread = new Thread(() => agrees = ReadTwice(text), stackBytes);
        thread.Start();
        thread.Join();

        Assert.True(agrees);
    }

    static bool ReadTwice(string text) =>
        PromqlParser.Parse(text) is PromqlParse.Parsed(var node)
        && PromqlParser.Parse(node.ToString()) is PromqlParse.Parsed(var again)
        && node.Equals(again)
        && node.GetHashCode() == again.GetHashCode();

    static string Nest(string open, string inner, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

    static string Problem(string text) =>
        Assert.Single(Assert.IsType<PromqlParse.Refused>(PromqlParser.Parse(text)).Problems).What;
}
