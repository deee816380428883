using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Indicators;

public sealed class CountingReadingLaws
{
    static readonly LabelSet Series = new([new(LabelSet.MetricNameLabel, "a")]);

    [Fact]
    public void A_reading_counts_what_promql_makes_of_it() =>
        Gen.Select(ReadingTexts.All, ReadingTexts.Amount, Gen.Int[0, 5])
            .Sample(
                (vector, value, time) =>
                {
                    var expected = vector.Of(value, time);
                    var counts = Indicator(vector.Text).WeightsOf(Series).Readings!.Of(value, time);

                    if (!double.IsFinite(expected.Sum()))
                    {
                        Assert.Null(counts);
                        return;
                    }
                    Assert.Equal(expected.Length, counts?.Bad);
                    Assert.Equal(expected.Sum(), counts?.Total);
                },
                iter: 2000
            );

    [Fact]
    public void The_canonical_text_of_readings_means_the_same() =>
        ReadingTexts.All.Sample(vector =>
        {
            var expression = Compile($"count({vector.Text})");

            Assert.Equal(expression.Canonical, Compile(expression.Canonical).Canonical);
        });

    static Indicator Indicator(string text) =>
        new("x", Compile($"sum({text})"), PartKind.Bad, Compile($"count({text})"));

    static CountingExpression Compile(string query)
    {
        var (expression, problems) = CountingCompiler.Compile(query, isCounter: false);
        Assert.Empty(problems);
        return expression!;
    }
}
