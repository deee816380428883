using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

/// <summary>
/// The closed forms of The Site Reliability Workbook, chapter 5, for even traffic and a square outage of burn b: a tier
/// fires once B·L/b has gone by, and resolves S·(1 − B/b) after the end.
/// </summary>
public sealed class SquareOutageTests
{
    static readonly IReadOnlyList<AlertTier> Tiers = AlertStrategy.MultiWindowMultiBurnRate(30.Days).Tiers;

    static readonly AlertTier Fastest = Tiers[0];

    [Fact]
    public void Two_percent_of_errors_page_in_the_44th_minute()
    {
        // 20× of 0.1 %: the hour passes 14.4× once 43.2 of its minutes are bad.
        var outage = new SquareOutage(1.Minutes, 60.Minutes, 60.Minutes, 0.Minutes, 20);

        Assert.Equal(new AlertCondition.NotMet("1h at 14.33×, not above 14.4×"), outage.Read(Fastest, 103).Condition);
        Assert.Equal(new AlertCondition.Met("5m and 1h above 14.4×: 20×, 14.67×"), outage.Read(Fastest, 104).Condition);
    }

    // The first whole minute after B·L/b, which itself is not yet above: 216, 864 and 2,160 min are just as fast.
    [Theory]
    [InlineData(1000, 1, "page-1h-5m")] // 0.864
    [InlineData(100, 9, "page-1h-5m")] // 8.64
    [InlineData(50, 18, "page-1h-5m")] // 17.28
    [InlineData(20, 44, "page-1h-5m")] // 43.2
    [InlineData(15, 58, "page-1h-5m")] // 57.6
    [InlineData(14, 155, "page-6h-30m")] // 154.3
    [InlineData(10, 217, "page-6h-30m")] // 216
    [InlineData(6.5, 333, "page-6h-30m")] // 332.3
    [InlineData(5, 865, "ticket-1d-2h")] // 864
    [InlineData(3.5, 1235, "ticket-1d-2h")] // 1,234.3
    [InlineData(2, 2161, "ticket-3d-6h")] // 2,160
    [InlineData(1.1, 3928, "ticket-3d-6h")] // 3,927.3
    public void A_steady_burn_is_seen_by_the_tier_that_is_made_for_it(double burn, int minutes, string tier) =>
        Assert.Equal((minutes, tier), Of(1.Minutes, 3.Days, 3.Days, (decimal)burn).Detection(Tiers));

    [Theory]
    [InlineData(1000, 52)] // 51.84
    [InlineData(150, 346)] // 345.6: 15 % of errors
    [InlineData(100, 519)] // 518.4
    [InlineData(50, 1037)] // 1,036.8
    public void Seconds_show_the_time_to_a_page_more_finely(double burn, int seconds) =>
        Assert.Equal((seconds, "page-1h-5m"), Of(1.Seconds, 3.Days, 30.Minutes, (decimal)burn).Detection(Tiers));

    [Theory]
    [InlineData(1)]
    [InlineData(0.999)]
    public void Burning_as_fast_as_allowed_alerts_nobody(double burn) =>
        Assert.Null(Of(1.Minutes, 3.Days, 4.Days, (decimal)burn).Detection(Tiers));

    [Fact]
    public void An_outage_that_is_shorter_than_its_detection_alerts_nobody() =>
        Assert.Null(Of(1.Minutes, 3.Days, 43.Minutes, 20).Detection(Tiers.Take(1)));

    // S·(1 − B/b): 84 s for 20×; 271.2 s for 150×, where the long window alone would take 3,254.4 s.
    [Theory]
    [InlineData(20, 50, 84)]
    [InlineData(150, 10, 272)]
    [InlineData(1000, 30, 296)] // 295.68
    public void The_short_window_resolves_soon_after_the_end(double burn, int minutes, int seconds) =>
        Assert.Equal(seconds, Of(1.Seconds, 1.Hours, minutes.Minutes, (decimal)burn).Reset(Fastest));

    [Fact]
    public void The_long_window_alone_resolves_an_hour_after_the_beginning_of_fifteen_percent() =>
        Assert.Equal(
            3255,
            Of(1.Seconds, 1.Hours, 10.Minutes, 150).Reset(Fastest with { ShortWindow = Fastest.LongWindow })
        );

    [Fact]
    public void Time_to_detect_and_time_to_reset_make_one_window_however_long_the_outage() =>
        Gen.Select(Gen.Int[10, 300], Gen.Int[2, 30], Gen.Int[1, 1000], Gen.Int[0, 400])
            .Sample(
                (windowMinutes, factor, above, more) =>
                {
                    var window = windowMinutes.Minutes;
                    var tier = new AlertTier
                    {
                        Severity = Severity.Page,
                        LongWindow = window,
                        ShortWindow = window,
                        BurnRate = new BurnRate(factor),
                    };
                    var burn = factor + (above / 10m);
                    var lastQuiet = (int)(factor * windowMinutes / burn);
                    var outage = Of(1.Minutes, window, (lastQuiet + 1 + more).Minutes, burn);

                    Assert.Equal(lastQuiet + 1, outage.Detection([tier])?.Steps);
                    Assert.Equal(windowMinutes - lastQuiet, outage.Reset(tier));
                },
                iter: 50
            );

    [Fact]
    public void What_must_last_fires_so_much_later() =>
        Assert.Equal(54, FirstFiring(Of(1.Minutes, 1.Hours, 2.Hours, 20), Fastest with { For = 10.Minutes }));

    static int FirstFiring(SquareOutage outage, AlertTier tier)
    {
        AlertState state = AlertState.Quiet.Instance;
        var minute = 0;
        while (state is not AlertState.Firing)
        {
            minute++;
            var asOf = DateTimeOffset.UnixEpoch + minute.Minutes;
            state = AlertDecision
                .Next(state, outage.Read(tier, outage.First + minute).Condition, tier.Timing, asOf)
                .State;
        }
        return minute;
    }

    static SquareOutage Of(TimeSpan step, TimeSpan lead, TimeSpan length, decimal burn) =>
        new(step, lead, length, lead, burn);
}
