using System.Text;
using CsCheck;
using Leeway.Core.Promql;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

public sealed class SeriesTextLaws
{
    static readonly Gen<string> Value = Gen.OneOf(Gen.String["ab\\\"\n{},=~! .é"], Gen.String).Select(Valid);
    static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[Gen.Char["ab_:1"], 1, 4],
        Gen.String[Gen.Char["ab.\"\\,{}=~! é\n"], 1, 4]
    );

    static readonly Gen<LabelSet> Labels = Gen.Select(Name, Gen.Dictionary(Name, Value)[0, 4])
        .Select(
            (metric, rest) =>
                new LabelSet([
                    new(LabelSet.MetricNameLabel, metric),
                    .. rest.Select(label => new Label(label.Key, label.Value)),
                ])
        );

    static readonly Gen<Selector> Selectors = Gen.Select(
            Gen.OneOf(Name, Gen.Const(LabelSet.MetricNameLabel)),
            Gen.OneOf(MatchOperator.Equal, MatchOperator.NotEqual),
            Value
        )
        .Select((name, @operator, value) => new LabelMatcher(name, @operator, value))
        .Array[0, 3]
        .Select(matchers => new Selector(matchers));

    [Fact]
    public void A_set_of_labels_is_read_back_from_its_text() =>
        Labels.Sample(labels =>
        {
            var text = Encoding.UTF8.GetBytes(labels.ToString());

            Assert.True(ExpositionSeries.TryParse(text, out var parsed, out var reason), reason);
            Assert.Equal(labels, parsed);
        });

    [Fact]
    public void Two_selectors_have_one_text_only_if_they_are_equal() =>
        Gen.Select(Selectors, Selectors)
            .Sample((one, other) => Assert.Equal(one.Equals(other), one.ToString() == other.ToString()));

    [Fact]
    public void A_selector_is_read_back_from_its_text() =>
        Selectors
            .Where(selector => !selector.Matches(LabelSet.Empty) && selector.Matchers.Count(IsName) < 2)
            .Sample(selector =>
            {
                var parsed = Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(selector.ToString()));
                Assert.Equal(selector, Assert.IsType<PromqlNode.VectorSelector>(parsed.Node).Selector);
            });

    static bool IsName(LabelMatcher matcher) =>
        matcher.Name == LabelSet.MetricNameLabel && matcher.Operator == MatchOperator.Equal;

    /// <summary>Without halves of surrogate pairs, which no UTF-8 can hold.</summary>
    static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
