using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Indicators;

public sealed class EventCountsTests
{
    const double Most = double.MaxValue;

    static readonly Gen<EventCounts> Counts = Gen.Select(
        Gen.Int[-1000, 1000],
        Gen.Int[-1000, 1000],
        (total, bad) => new EventCounts(total, bad)
    );

    static readonly Gen<EventCounts> Finite = Gen.Select(
        Gen.OneOf(Gen.Double, Gen.OneOf(Most, -Most)).Where(double.IsFinite),
        Gen.OneOf(Gen.Double, Gen.OneOf(Most, -Most)).Where(double.IsFinite),
        (total, bad) => new EventCounts(total, bad)
    );

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, double.NegativeInfinity)]
    public void A_count_is_a_finite_number(double total, double bad) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventCounts(total, bad));

    [Theory]
    [InlineData(10, 3, 10, 3)]
    [InlineData(10, -3, 10, 0)]
    [InlineData(10, 13, 10, 10)]
    [InlineData(-10, 3, 0, 0)]
    [InlineData(-10, -3, 0, 0)]
    public void Counts_are_ordered_when_a_window_is_read(
        double total,
        double bad,
        double orderedTotal,
        double orderedBad
    )
    {
        var window = new WindowCounts(default, new EventCounts(total, bad), 1.Minutes);

        Assert.Equal(new EventCounts(orderedTotal, orderedBad), window.Counts);
        Assert.Equal(window.Counts != window.Counted, window.IsAnomalous);
    }

    [Fact]
    public void No_counts_are_the_default()
    {
        Assert.True(EventCounts.None.IsNone);
        Assert.False(new EventCounts(0, 1).IsNone);
        Assert.Equal("0 bad of 0", EventCounts.None.ToString());
    }

    [Fact]
    public void Counts_add_up_like_numbers() =>
        Gen.Select(Counts, Counts, Counts)
            .Sample(
                (a, b, c) =>
                {
                    Assert.Equal(a + b, b + a);
                    Assert.Equal(a + b + c, a + (b + c));
                    Assert.Equal(a, a + b - b);
                    Assert.Equal((a * 2) + (b * 2), (a + b) * 2);
                    Assert.Equal(EventCounts.None, a * 0);
                    Assert.Equal(a.Total, a.Good + a.Bad);
                }
            );

    [Fact]
    public void Arithmetic_never_leaves_the_finite_numbers() =>
        Gen.Select(Finite, Finite, Gen.OneOf(Gen.Double, Gen.OneOf(Most, -Most)).Where(double.IsFinite))
            .Sample(
                (a, b, factor) =>
                {
                    foreach (var counts in (EventCounts[])[a + b, a - b, a * factor, a.Ordered(), (a + b).Ordered()])
                    {
                        Assert.True(double.IsFinite(counts.Total) && double.IsFinite(counts.Bad));
                        Assert.True(double.IsFinite(counts.Good));
                    }
                }
            );

    [Fact]
    public void What_is_too_much_for_a_number_is_the_largest_number()
    {
        var most = new EventCounts(Most, -Most);

        Assert.Equal(most, most + most);
        Assert.Equal(most, most - new EventCounts(-Most, Most));
        Assert.Equal(most, most * 2);
        Assert.Equal(most, new SeriesWeights(2, -2).Of(Most));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Counts_are_not_multiplied_by_what_is_no_number(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventCounts(1, 1) * factor);
}
