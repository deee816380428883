using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Indicators;

public sealed class SliceRuleTests
{
    static readonly Indicator Requests = new("requests", Compile("sum(a)"), PartKind.Bad, Compile("sum(b)"));

    // These texts are a file format: another text orphans every column of slices.
    [Fact]
    public void The_key_of_a_column_of_slices_holds_its_rule_and_that_of_its_source()
    {
        Assert.Equal(
            $"timeslices: 1m; target: 0.95; of: {Requests.ColumnKey}",
            new SliceRule.Timeslices(1.Minutes, new SliceTarget(0.950m)).ColumnKeyOf(Requests)
        );
        Assert.Equal(
            $"ratio timeslices: 1h30m; of: {Requests.ColumnKey}",
            new SliceRule.RatioTimeslices(90.Minutes).ColumnKeyOf(Requests)
        );
    }

    [Fact]
    public void Another_length_target_method_or_source_is_another_column()
    {
        var other = new Indicator("requests", Compile("sum(a)"), PartKind.Good, Compile("sum(b)"));
        var rule = new SliceRule.Timeslices(1.Minutes, new SliceTarget(0.95m));

        Assert.Distinct(
            [
                Requests.ColumnKey,
                rule.ColumnKeyOf(Requests),
                rule.ColumnKeyOf(other),
                new SliceRule.Timeslices(2.Minutes, new SliceTarget(0.95m)).ColumnKeyOf(Requests),
                new SliceRule.Timeslices(1.Minutes, new SliceTarget(0.951m)).ColumnKeyOf(Requests),
                new SliceRule.RatioTimeslices(1.Minutes).ColumnKeyOf(Requests),
            ],
            StringComparer.Ordinal
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.1")]
    [InlineData("1.0000000000000000000000000001")]
    public void A_target_of_a_slice_lies_above_0_and_is_at_most_1(string fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new SliceTarget(decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void With_the_default_target_one_bad_event_spoils_the_slice()
    {
        Assert.Equal(1, default(SliceTarget).Fraction);
        var slice = new WindowCounts(
            new Interval(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1)),
            new EventCounts(1e9, 1),
            1.Minutes
        );
        Assert.Equal(1, new SliceRule.Timeslices(1.Minutes, default).Judge(slice).Bad);
    }

    static CountingExpression Compile(string query) =>
        CountingCompiler.Compile(query).Expression ?? throw new ArgumentException(query, nameof(query));
}
