using CsCheck;

namespace Leeway.Core.Tests.Promql;

/// <summary>Expressions in all forms that there are; not all of what can be put together is legal: two ranges, bool behind a plus.</summary>
static class PromqlTexts
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

    public static Gen<string> All { get; } =
        Gen.Recursive<string>(
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
                        Gen.Select(
                            self,
                            Gen.OneOf("by (job)", "without ()"),
                            (inner, by) => $"QUANTILE(0.9, {inner}) {by}"
                        )
                    )
        );
}
