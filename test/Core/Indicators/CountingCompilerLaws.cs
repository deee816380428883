using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Indicators;

public sealed class CountingCompilerLaws
{
    static readonly LabelSet Series = new([new(LabelSet.MetricNameLabel, "a")]);

    /// <summary>Queries over one counter, each with what one event of it adds.</summary>
    static readonly Gen<(string Text, double Factor)> Query = Gen.Recursive<(string Text, double Factor)>(
        (depth, self) =>
            depth > 4
                ? Gen.Const(("sum(rate(a[5m]))", 1.0))
                : Gen.OneOf(
                    Gen.Const(("sum(rate(a[5m]))", 1.0)),
                    Gen.Const(("sum(-rate(a[1h]))", -1.0)),
                    self.Select(q => ($"({q.Text})", q.Factor)),
                    self.Select(q => ($"-({q.Text})", -q.Factor)),
                    self.Select(q => ($"0.5 * ({q.Text})", 0.5 * q.Factor)),
                    self.Select(q => ($"({q.Text}) * (1 + 2)", 3 * q.Factor)),
                    self.Select(q => ($"(({q.Text}) / 4 or vector(0))", q.Factor / 4)),
                    Gen.Select(self, self, (l, r) => ($"{l.Text} + {r.Text}", l.Factor + r.Factor)),
                    Gen.Select(self, self, (l, r) => ($"{l.Text} - ({r.Text})", l.Factor - r.Factor))
                )
    );

    [Fact]
    public void A_query_counts_what_its_arithmetic_says() =>
        Query.Sample(query =>
        {
            var (expression, problems) = CountingCompiler.Compile(query.Text);

            Assert.Empty(problems);
            Assert.Equal(query.Factor, expression?.FactorOf(Series));
        });
}
