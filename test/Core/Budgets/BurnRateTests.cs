using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Budgets;

public sealed class BurnRateTests
{
    // p · P / W: The Site Reliability Workbook, chapter 5, and the same shares for 28 days.
    [Theory]
    [InlineData(0.02, 1, 30, 14.4)]
    [InlineData(0.05, 6, 30, 6)]
    [InlineData(0.10, 24, 30, 3)]
    [InlineData(0.10, 72, 30, 1)]
    [InlineData(0.02, 1, 28, 13.44)]
    [InlineData(0.05, 6, 28, 5.6)]
    [InlineData(0.10, 24, 28, 2.8)]
    [InlineData(0.10, 72, 28, 14.0 / 15)]
    [InlineData(0.02, 1, 7, 3.36)]
    public void A_share_of_the_budget_within_a_time_is_one_exact_factor(
        double share,
        int hours,
        int sloDays,
        double factor
    ) => Assert.Equal(factor, BurnRate.Spending((decimal)share, hours.Hours, sloDays.Days).Factor);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-0.001)]
    public void A_burn_rate_is_finite_and_not_negative(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BurnRate(factor));

    [Theory]
    [InlineData(14.4, "14.4×")]
    [InlineData(14.0 / 15, "0.93×")]
    [InlineData(0, "0×")]
    [InlineData(1000, "1000×")]
    public void A_burn_rate_is_written_with_two_digits(double factor, string text) =>
        Assert.Equal(text, new BurnRate(factor).ToString());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -5)]
    [InlineData(-3, 2)]
    public void Without_events_there_is_no_ratio_and_no_burning(double total, double bad)
    {
        var reading = BurnReading.Of(Window(total, bad), new Target(0.999m));

        Assert.Null(reading.Ratio);
        Assert.Null(reading.Rate);
        Assert.Equal("no events", reading.ToString());
    }

    [Theory]
    [InlineData(1000, 0, 0, 0)]
    [InlineData(1000, 1, 0.001, 1)]
    [InlineData(10_000, 144, 0.0144, 14.4)]
    [InlineData(1000, 1000, 1, 1000)]
    [InlineData(1000, -1, 0, 0)] // what is kept as counted is ordered when it is read
    [InlineData(1000, 1001, 1, 1000)]
    public void A_burn_rate_is_the_ratio_over_the_budget(double total, double bad, double ratio, double rate)
    {
        var reading = BurnReading.Of(Window(total, bad), new Target(0.999m));

        Assert.Equal(ratio, reading.Ratio?.Value);
        Assert.Equal(rate, reading.Rate?.Factor);
    }

    [Fact]
    public void A_reading_shows_its_counts()
    {
        var reading = BurnReading.Of(Window(10_000, 144.5), new Target(0.999m));

        Assert.Equal("14.45× (144.5 bad of 10000)", reading.ToString());
        Assert.Equal("1.445%", reading.Ratio.ToString());
    }

    [Fact]
    public void Burning_just_as_fast_as_a_factor_is_not_faster()
    {
        decimal[] factors = [14.4m, 6, 3, 1, 13.44m, 5.6m, 2.8m, 3.36m, 1.4m, 0.7m];
        decimal[] budgets = [0.1m, 0.05m, 0.01m, 0.005m, 0.002m, 0.001m, 0.0005m, 0.0001m, 0.00001m];
        decimal[] totals = [1e4m, 7e5m, 3e6m, 1.25e8m];
        foreach (var (factor, budget, total) in from f in factors from b in budgets from t in totals select (f, b, t))
        {
            var bad = factor * budget * total;
            if (bad >= total)
            {
                continue;
            }
            var target = new Target(1 - budget);
            var threshold = new BurnRate((double)factor);

            Assert.Equal(threshold, ErrorRatio.Of(new EventCounts((double)total, (double)bad))?.Against(target));
            Assert.True(ErrorRatio.Of(new EventCounts((double)total, (double)bad + 1))?.Against(target) > threshold);
        }
    }

    [Theory]
    [InlineData("0.9999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000001")]
    public void Extreme_targets_have_a_burn_rate(string target)
    {
        var all = ErrorRatio.Of(new EventCounts(double.MaxValue, double.MaxValue));
        var least = ErrorRatio.Of(new EventCounts(double.MaxValue, double.Epsilon));

        Assert.InRange(all!.Value.Against(new Target(decimal.Parse(target))).Factor, 1, 1.1e28);
        Assert.Equal(0, least!.Value.Against(new Target(decimal.Parse(target))).Factor);
    }

    static WindowCounts Window(double total, double bad) =>
        new(Interval.Ending(DateTimeOffset.UnixEpoch, 1.Hours), new EventCounts(total, bad), 1.Hours);
}
