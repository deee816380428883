using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

public sealed class TierReadingTests
{
    static readonly DateTimeOffset AsOf = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly AlertTier Tier = new()
    {
        Severity = Severity.Page,
        LongWindow = 1.Hours,
        ShortWindow = 5.Minutes,
        BurnRate = new BurnRate(14.4),
    };

    // Bad events of 6,000 in the hour and 500 in its last 5 minutes, under a target of 99.9 %: 86.4 and 7.2 are 14.4×.
    [Theory]
    [InlineData(120, 10, "5m and 1h above 14.4×: 20×, 20×")]
    [InlineData(87, 8, "5m and 1h above 14.4×: 16×, 14.5×")]
    [InlineData(6000, 500, "5m and 1h above 14.4×: 1000×, 1000×")]
    public void A_tier_is_met_when_both_windows_burn_faster(double longBad, double shortBad, string reason) =>
        Assert.Equal(new AlertCondition.Met(reason), Read(longBad, shortBad));

    [Theory]
    [InlineData(0, 0, "1h at 0×, not above 14.4×")]
    [InlineData(86, 500, "1h at 14.33×, not above 14.4×")]
    [InlineData(86.4, 500, "1h at 14.4×, not above 14.4×")] // just as fast
    [InlineData(120, 7, "5m at 14×, not above 14.4×")]
    [InlineData(120, 7.2, "5m at 14.4×, not above 14.4×")]
    [InlineData(120, -1, "5m at 0×, not above 14.4×")]
    public void A_tier_is_not_met_when_one_window_does_not(double longBad, double shortBad, string reason) =>
        Assert.Equal(new AlertCondition.NotMet(reason), Read(longBad, shortBad));

    [Fact]
    public void An_inclusive_tier_is_met_when_it_burns_just_as_fast()
    {
        var tier = Tier with { IsInclusive = true, ShortWindow = 1.Hours };
        var burn = Burn(1.Hours, 6000, 86.4, 1.Hours);
        Assert.Equal(new AlertCondition.Met("1h at least 14.4×: 14.4×"), new TierReading(tier, burn, burn).Condition);
        Assert.Equal(
            new AlertCondition.NotMet("1h at 14.4×, not above 14.4×"),
            new TierReading(tier with { IsInclusive = false }, burn, burn).Condition
        );
    }

    [Fact]
    public void One_error_among_few_events_may_be_chance()
    {
        var tier = Tier with { LowTraffic = LowTraffic.Default };
        var (hour, minutes) = (Burn(1.Hours, 10, 1, 1.Hours), Burn(5.Minutes, 1, 1, 5.Minutes));
        Assert.IsType<AlertCondition.Met>(new TierReading(Tier, hour, minutes).Condition);
        Assert.Equal(
            new AlertCondition.NotMet("1h at 100×, but 1 bad of 10 may be chance"),
            new TierReading(tier, hour, minutes).Condition
        );
    }

    // 2 % of the budget of 720,000 events are 14.4 bad ones, however many events the hour had.
    [Theory]
    [InlineData(100, 14, false)]
    [InlineData(100, 15, true)]
    [InlineData(5_000, 14, false)]
    [InlineData(5_000, 15, true)]
    public void A_tier_can_compare_with_the_usual_traffic(double total, double bad, bool isMet)
    {
        var target = new Target(0.999m);
        var hour = new WindowCounts(Interval.Ending(AsOf, 1.Hours), new EventCounts(total, bad), 1.Hours);
        var burn = BurnReading.Of(hour, target, 720_000 / 720d);
        var tier = Tier with { IsByUsualTraffic = true, ShortWindow = 1.Hours };
        Assert.Equal(isMet, new TierReading(tier, burn, burn).Condition is AlertCondition.Met);
    }

    [Fact]
    public void Without_events_in_the_long_window_nothing_burns() =>
        Assert.Equal(
            new AlertCondition.NotMet("no events in 1h"),
            Of(Burn(1.Hours, 0, 0, 1.Hours), Burn(5.Minutes, 0, 0, 5.Minutes))
        );

    [Theory]
    [InlineData(0, "no data: only 0s of 1h are known, 5m needed")]
    [InlineData(299_999, "no data: only 4m59s of 1h are known, 5m needed")]
    public void With_less_known_than_the_short_window_nothing_can_be_told(int coveredMs, string reason) =>
        Assert.Equal(
            new AlertCondition.Unknown(reason),
            Of(Burn(1.Hours, 6000, 6000, coveredMs.Milliseconds), Burn(5.Minutes, 500, 500, 5.Minutes))
        );

    [Fact]
    public void As_much_known_as_the_short_window_is_enough() =>
        Assert.Equal(
            new AlertCondition.Met("5m and 1h above 14.4×: 1000×, 1000×"),
            Of(Burn(1.Hours, 500, 500, 5.Minutes), Burn(5.Minutes, 500, 500, 5.Minutes))
        );

    [Fact]
    public void When_data_ended_after_the_burning_nothing_can_be_told() =>
        Assert.Equal(
            new AlertCondition.Unknown("no data: nothing is known of the last 5m"),
            Of(Burn(1.Hours, 5000, 5000, 50.Minutes), Burn(5.Minutes, 0, 0, TimeSpan.Zero))
        );

    [Fact]
    public void When_events_ended_after_the_burning_nothing_can_be_told() =>
        Assert.Equal(
            new AlertCondition.Unknown("no data: no events in 5m while 1h is at 1000×"),
            Of(Burn(1.Hours, 5000, 5000, 1.Hours), Burn(5.Minutes, 0, 0, 5.Minutes))
        );

    [Fact]
    public void When_data_ended_in_calm_nothing_burns() =>
        Assert.Equal(
            new AlertCondition.NotMet("1h at 0.2×, not above 14.4×"),
            Of(Burn(1.Hours, 5000, 1, 50.Minutes), Burn(5.Minutes, 0, 0, TimeSpan.Zero))
        );

    static AlertCondition Read(double longBad, double shortBad) =>
        Of(Burn(1.Hours, 6000, longBad, 1.Hours), Burn(5.Minutes, 500, shortBad, 5.Minutes));

    static AlertCondition Of(BurnReading longBurn, BurnReading shortBurn) =>
        new TierReading(Tier, longBurn, shortBurn).Condition;

    static BurnReading Burn(TimeSpan length, double total, double bad, TimeSpan covered) =>
        BurnReading.Of(
            new WindowCounts(Interval.Ending(AsOf, length), new EventCounts(total, bad), covered),
            new Target(0.999m)
        );
}
