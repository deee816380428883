using CsCheck;
using Leeway.Core.Promql;

namespace Leeway.Core.Tests.Promql;

public sealed class PromqlPrinterLaws
{
    static readonly Gen<string> Name = Gen.OneOf(
        "up",
        "a:b",
        "sum",
        "on",
        "offset",
        "and",
        "start",
        "http_total",
        "rate"
    );
    static readonly Gen<string> Label = Gen.OneOf("job", "by", "\"a.b\"", "le", "'x y'");
    static readonly Gen<string> Value = Gen.OneOf("\"a\"", "'\\n\"'", "`\\d+`", "\"5..|\\\\d\"", "\"\"", "\"{}[#\"");
    static readonly Gen<string> Written = Gen.OneOf(
        "5m",
        "1h30m",
        "1w",
        "1y2d",
        "500ms",
        "7s",
        "300",
        "0.00015",
        "1e3"
    );

    static readonly Gen<string> Duration = Gen.Recursive<string>(
        (depth, self) =>
            depth > 2
                ? Written
                : Gen.OneOf(
                    Written,
                    Written,
                    Gen.OneOf("step()", "range()", "RANGE ( )", "-step()"),
                    self.Select(inner => $"({inner})"),
                    Gen.Select(self, self, (one, other) => $"max_of({one}, {other})"),
                    Gen.Select(
                        self,
                        Gen.OneOf("+", "-", "*", "/", "%", "^", " + -"),
                        self,
                        (left, @operator, right) => $"{left}{@operator}{right}"
                    )
                )
    );

    static readonly Gen<string> Matchers = Gen.Select(Label, Gen.OneOf("=", "!=", "=~", "!~", " = "), Value)
        .Select((label, @operator, value) => label + @operator + value)
        .Array[0, 3]
        .Select(all => string.Join(',', all));

    static readonly Gen<string> Range = Gen.OneOf(
        Gen.Const(""),
        Duration.Select(d => $"[{d}]"),
        Gen.Select(Duration, Duration, (range, step) => $"[{range}:{step}]"),
        Gen.OneOf("[{{.window}}]", "[{{ .window }}:1m]", "[1h:]")
    );

    static readonly Gen<string> Modifier = Gen.OneOf(
        "",
        "",
        " offset 5m",
        " offset -1d",
        " @ end()",
        " @ 1e9 offset 1s",
        " @ +5 anchored",
        " smoothed offset -step()",
        " offset (1h - 5m) @ -3",
        " offset max_of(step(), 1h)"
    );

    static readonly Gen<string> Selector = Gen.Select(
        Gen.OneOf(Name, Gen.OneOf("{'my.metric'}", "{\"inf\",a=\"b\"}", "{__name__=~'a.+'}")),
        Matchers,
        Range,
        Modifier,
        (name, matchers, range, modifier) => (name.StartsWith('{') ? name : $"{name}{{{matchers}}}") + range + modifier
    );

    static readonly Gen<string> Operator = Gen.OneOf(
        "+",
        "-",
        "*",
        "/",
        "%",
        "^",
        "==",
        "!=",
        "< bool",
        ">",
        ">=",
        "<= bool on(job)",
        "and",
        "or",
        "unless ignoring()",
        "atan2",
        "/ on (job) group_left",
        "* ignoring(le) group_right(\"a.b\")",
        "+ fill(0)",
        "- on(job) group_left fill_left(-1) fill_right (NaN)",
        ">= bool FILL_RIGHT(0x10)"
    );

    static readonly Gen<string> Expression = Gen.Recursive<string>(
        (depth, self) =>
            depth > 4
                ? Selector
                : Gen.OneOf(
                    Selector,
                    Gen.OneOf(
                        "1",
                        "0x1F",
                        ".5",
                        "1e-7",
                        "inf",
                        "NaN",
                        "123456789.125",
                        "017",
                        "1_0.0_1",
                        "1h30m",
                        "'text'"
                    ),
                    Gen.Select(self, Operator, self, (left, @operator, right) => $"{left} {@operator} {right}"),
                    self.Select(inner => $"({inner})"),
                    self.Select(inner => $"- {inner}"),
                    self.Select(inner => $"rate({inner})"),
                    Gen.Select(self, self, (a, b) => $"clamp({a},{b})"),
                    Gen.Select(
                        self,
                        Gen.OneOf("", "by (job)", "without ('a.b',)"),
                        (inner, by) => $"sum {by}({inner})"
                    ),
                    Gen.Select(self, Gen.OneOf("by (job)", "without ()"), (inner, by) => $"QUANTILE(0.9, {inner}) {by}")
                )
    );

    [Fact]
    public void What_is_printed_parses_to_the_same_tree() =>
        Expression.Sample(
            text =>
            {
                // Not all of what can be put together is legal: two ranges, bool behind a plus.
                if (PromqlParser.Parse(text) is not PromqlParse.Parsed(var node))
                {
                    return;
                }
                var again = Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(node.ToString()));
                Assert.Equal(node, again.Node);
                Assert.Equal(node.GetHashCode(), again.Node.GetHashCode());
                Assert.Equal(node.ToString(), again.Node.ToString());
            },
            iter: 2000
        );

    [Fact]
    public void Most_expressions_that_the_law_tries_are_legal()
    {
        var legal = Expression.Array[500].Select(all => all.Count(t => PromqlParser.Parse(t) is PromqlParse.Parsed));

        legal.Sample(count => Assert.InRange(count, 250, 500), iter: 1);
    }

    [Fact]
    public void Any_text_is_parsed_or_refused_with_places_inside_it() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf(
                        "sum",
                        "(",
                        ")",
                        "{",
                        "}",
                        "[",
                        "]",
                        "5m",
                        "{{.window}}",
                        "a",
                        "\"",
                        "'b'",
                        "=~",
                        " by ",
                        "@",
                        "#",
                        "\\",
                        "-",
                        ":",
                        "0x",
                        "1e",
                        "\ud800"
                    )
                    .Array[0, 30]
                    .Select(string.Concat),
                Gen.Select(Expression, Gen.Int[0, 1000]).Select((text, cut) => text[..(cut % (text.Length + 1))])
            )
            .Sample(
                text =>
                {
                    if (PromqlParser.Parse(text) is PromqlParse.Refused refused)
                    {
                        Assert.NotEmpty(refused.Problems);
                        Assert.All(
                            refused.Problems,
                            p => Assert.True(p.Position >= 0 && p.Length >= 0 && p.Position + p.Length <= text.Length)
                        );
                    }
                },
                iter: 5000
            );
}
