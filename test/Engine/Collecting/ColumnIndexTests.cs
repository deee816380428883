using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

public sealed class ColumnIndexTests
{
    static readonly Gen<string> Name = Gen.OneOf("code", "path", "le", LabelSet.MetricNameLabel);
    static readonly Gen<string> Value = Gen.OneOf("", "a", "b", "0.3", "0.30");

    static readonly Gen<LabelMatcher> Matcher = Gen.Select(
        Name,
        Gen.OneOf(MatchOperator.Equal, MatchOperator.NotEqual, MatchOperator.Matches),
        Value,
        (name, how, value) => new LabelMatcher(name, how, value)
    );

    static readonly Gen<CountingExpression> Expression = Matcher
        .Array[1, 3]
        .Select(matchers => new CountingTerm(1, new Selector(matchers)))
        .Array[1, 2]
        .Select(terms => new CountingExpression(terms));

    static readonly Gen<CollectedColumn> Column = Gen.Select(
        Expression,
        Expression,
        (total, part) => new CollectedColumn(default, new Indicator("any", total, PartKind.Bad, part))
    );

    static readonly Gen<LabelSet> Labels = Gen.Select(Name, Value)
        .Where(label => label.Item2.Length > 0)
        .Array[0, 4]
        .Select(labels => new LabelSet(
            labels.DistinctBy(label => label.Item1).Select(label => new Label(label.Item1, label.Item2))
        ));

    [Fact]
    public void Every_column_that_a_series_feeds_is_found() =>
        Gen.Select(Column.Array[0, 6], Labels.Array[1, 6])
            .Sample(
                (columns, series) =>
                {
                    var index = new ColumnIndex(columns);
                    foreach (var labels in series)
                    {
                        var found = index.For(labels);
                        Assert.All(
                            columns.Where(column => !column.Indicator.WeightsOf(labels).IsNone),
                            column => Assert.Contains(column, found)
                        );
                        Assert.Equal(found.Count, found.Distinct().Count());
                    }
                },
                iter: 2000
            );

    [Fact]
    public void Of_thousands_of_columns_few_are_looked_at()
    {
        CollectedColumn[] columns =
        [
            .. Enumerable
                .Range(0, 5000)
                .Select(route => Expressions($"/{route}"))
                .Select(of => new CollectedColumn(default, new Indicator("any", of.Total, PartKind.Bad, of.Bad))),
        ];

        var found = new ColumnIndex(columns).For(
            new LabelSet([
                new Label(LabelSet.MetricNameLabel, "requests_total"),
                new Label("code", "500"),
                new Label("route", "/4321"),
            ])
        );

        Assert.Equal([columns[4321]], found);
    }

    static (CountingExpression Total, CountingExpression Bad) Expressions(string route)
    {
        LabelMatcher[] total =
        [
            new(LabelSet.MetricNameLabel, MatchOperator.Equal, "requests_total"),
            new("route", MatchOperator.Equal, route),
        ];
        LabelMatcher[] bad = [.. total, new("code", MatchOperator.Equal, "500")];
        return (Of(total), Of(bad));

        static CountingExpression Of(LabelMatcher[] matchers) => new([new CountingTerm(1, new Selector(matchers))]);
    }
}
