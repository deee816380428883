using CsCheck;
using Leeway.Core.Chance;
using Leeway.Core.Risks;
using Leeway.Core.Statistics;

namespace Leeway.Core.Tests.Statistics;

public sealed class ConfidenceTests
{
    [Fact]
    public void Metrics_lie_between_the_values_in_proportion()
    {
        Assert.Equal(2.5, Metrics.Of(Metric.Median, [1, 2, 3, 10]));
        Assert.Equal(4, Metrics.Of(Metric.Mean, [1, 2, 3, 10]));
        Assert.Equal(7.9, Metrics.Of(Metric.Ninth, [1, 2, 3, 10]), 1e-12);
    }

    [Fact]
    public void Resampled_values_are_those_that_sorting_gives() =>
        Gen.Double[0, 100]
            .Array[5, 30]
            .Sample(
                values =>
                {
                    var found = Bootstrap.Of(values, Metric.Median)!.Value;
                    Assert.Equal(Metrics.Of(Metric.Median, [.. values.Order()]), found.Value);
                    Assert.InRange(found.Low, values.Min(), found.High);
                    Assert.InRange(found.High, found.Low, values.Max());
                },
                iter: 20
            );

    [Fact]
    public void Nine_intervals_in_ten_hold_the_truth()
    {
        var dice = new Dice(3);
        var held = 0;
        const int worlds = 60;
        for (var world = 0; world < worlds; world++)
        {
            var values = Enumerable.Range(0, 80).Select(_ => Math.Exp(dice.Normals().First)).ToArray();
            held += Bootstrap.Of(values, Metric.Median)!.Value.Contains(1) ? 1 : 0;
        }
        // Of 60 draws of 0.9, 99.9 % lie within 46 and 60.
        Assert.InRange(held, 46, worlds);
    }

    [Fact]
    public void Of_few_values_nothing_is_said() => Assert.Null(Bootstrap.Of([1, 2, 3, 4], Metric.Mean));

    [Fact]
    public void Of_many_values_the_latest_count()
    {
        var values = Enumerable.Repeat(1000.0, 50).Concat(Enumerable.Repeat(1.0, Bootstrap.ValuesMax)).ToArray();
        Assert.Equal(new Confidence(1, 1, 1), Bootstrap.Of(values, Metric.Mean));
    }

    // The χ² table: half of its 5 % and 95 % points for 2k + 1 degrees of freedom.
    [Theory]
    [InlineData(0, 0, 1.9207)]
    [InlineData(1, 0.1759, 3.9074)]
    [InlineData(10, 5.7957, 16.3353)]
    [InlineData(50, 39.4066, 62.7292)]
    public void A_rate_lies_where_the_table_says(int count, double low, double high)
    {
        var rate = EventRate.Of(new Occurrences(count, 2));
        Assert.Equal(
            (count / 2.0, low / 2, high / 2),
            (rate.Value, Math.Round(rate.Low, 5), Math.Round(rate.High, 5)),
            Near
        );
    }

    [Fact]
    public void A_rate_changed_for_certain_only_where_one_is_outside()
    {
        var change = EventRate.Change(new Occurrences(20, 1), new Occurrences(5, 1))!.Value;
        // Five of 25: Clopper and Pearson's shares are 0.0823 and 0.3754.
        Assert.Equal((0.25, 0.08967, 0.60104), (change.Value, Math.Round(change.Low, 5), Math.Round(change.High, 5)));
        Assert.False(change.Contains(1));
        Assert.True(EventRate.Change(new Occurrences(8, 1), new Occurrences(5, 1))!.Value.Contains(1));
    }

    [Fact]
    public void Twice_as_long_a_time_expects_twice_as_many() =>
        Assert.Equal(1, EventRate.Change(new Occurrences(4, 1), new Occurrences(8, 2))!.Value.Value);

    [Fact]
    public void From_nothing_the_factor_has_no_end()
    {
        Assert.Null(EventRate.Change(new Occurrences(0, 1), new Occurrences(0, 1)));
        Assert.Equal(
            double.PositiveInfinity,
            EventRate.Change(new Occurrences(0, 1), new Occurrences(3, 1))!.Value.High
        );
        Assert.Equal(0, EventRate.Change(new Occurrences(3, 1), new Occurrences(0, 1))!.Value.Low);
    }

    [Fact]
    public void Nothing_changed_is_half()
    {
        var values = Enumerable.Range(1, 20).Select(one => (double)one).ToArray();
        Assert.Equal(0.5, ShorterChance.Of(values, values)!.Value.Value);
        Assert.True(ShorterChance.Of(values, values)!.Value.Contains(0.5));
    }

    [Fact]
    public void What_is_always_shorter_is_not_for_certain_so()
    {
        var before = Enumerable.Range(1, 20).Select(one => 100.0 + one).ToArray();
        var found = ShorterChance.Of(before, [.. before.Select(one => one - 100)])!.Value;
        Assert.Equal((1, 1), (found.Value, found.High));
        Assert.InRange(found.Low, 0.85, 0.99);
    }

    [Fact]
    public void Small_groups_are_not_compared() =>
        Assert.Null(ShorterChance.Of(Enumerable.Repeat(1.0, 19).ToArray(), Enumerable.Repeat(1.0, 50).ToArray()));

    [Fact]
    public void Pairs_are_counted_as_a_slow_count_does() =>
        Gen.Select(Gen.Int[0, 9].Array[20, 40], Gen.Int[0, 9].Array[20, 40])
            .Sample(
                (before, after) =>
                {
                    var pairs = before.SelectMany(
                        _ => after,
                        (b, a) =>
                            a < b ? 1
                            : a == b ? 0.5
                            : 0
                    );
                    var found = ShorterChance.Of(
                        [.. before.Select(one => (double)one)],
                        [.. after.Select(one => (double)one)]
                    );
                    Assert.Equal(pairs.Average(), found!.Value.Value, 1e-9);
                }
            );

    static bool Near((double, double, double) one, (double, double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-3
        && Math.Abs(one.Item2 - other.Item2) < 1e-3
        && Math.Abs(one.Item3 - other.Item3) < 1e-3;
}
