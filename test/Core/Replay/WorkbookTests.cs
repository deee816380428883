using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>What The Site Reliability Workbook, chapter 5, says of its six ways, in replays of one-second ticks.</summary>
public sealed class WorkbookTests
{
    const string TargetErrorRate = "target-error-rate";
    const string IncreasedWindow = "increased-window";
    const string IncrementingDuration = "incrementing-duration";
    const string ByBurnRate = "burn-rate";
    const string MultiBurnRate = "multi-burn-rate";
    const string MultiWindow = AlertStrategy.DefaultName;

    // A tick is a second: what is due after 51.84 s is seen after 52, and what ends after 3,470.4 s after 3,471.
    [Theory]
    [InlineData(TargetErrorRate, 1000, 60, 0.6, 599.4)]
    [InlineData(IncreasedWindow, 1000, 60, 129.6, 129_470.4)]
    [InlineData(IncrementingDuration, 1000, 90, 3600.06, 59.94)]
    [InlineData(IncrementingDuration, 2, 90, 3630, 30)]
    [InlineData(ByBurnRate, 1000, 60, 129.6, 3470.4)]
    [InlineData(MultiBurnRate, 1000, 60, 51.84, 258_940.8)] // The ticket of three days lasts longest.
    [InlineData(MultiWindow, 1000, 60, 51.84, 21_578.4)] // So does the ticket of six hours.
    public void Each_way_detects_and_resets_as_its_closed_form_says(
        string way,
        double burn,
        int minutes,
        double detection,
        double reset
    )
    {
        var report = SquarePast.Of(burn, minutes.Minutes, 1.Seconds).Report(Way(way), 0.0001m);

        Assert.InRange(report.Detection.Median!.Value, detection, detection + 1);
        Assert.InRange(report.Reset.Median!.Value, reset, reset + 1);
    }

    [Theory]
    [InlineData(TargetErrorRate, 1000, 0.000231)]
    [InlineData(IncreasedWindow, 1000, 0.05)]
    [InlineData(IncrementingDuration, 1000, 1.389)]
    [InlineData(IncrementingDuration, 2, 0.0028)]
    [InlineData(ByBurnRate, 1000, 0.05)]
    [InlineData(MultiBurnRate, 1000, 0.02)]
    [InlineData(MultiWindow, 1000, 0.02)]
    public void So_much_of_the_budget_is_gone_when_each_way_tells(string way, double burn, double gone)
    {
        var report = SquarePast.Of(burn, 90.Minutes, 1.Seconds).Report(Way(way), 0.0001m);

        // Within a tick, which spends burn / 2,592,000 of the budget.
        Assert.InRange(report.BudgetAtDetection.Median!.Value, gone * 0.99, (gone * 1.01) + (burn / 2_592_000));
    }

    // 14 is below 14.4: the page waits for the window of six hours.
    [Theory]
    [InlineData(1000, 51.84)]
    [InlineData(100, 518.4)]
    [InlineData(50, 1036.8)]
    [InlineData(20, 2592)]
    [InlineData(15, 3456)]
    [InlineData(14, 9257.14)]
    [InlineData(10, 12_960)]
    [InlineData(6.5, 19_938.46)]
    [InlineData(5, 51_840)]
    [InlineData(3.5, 74_057.14)]
    [InlineData(2, 129_600)]
    [InlineData(1.1, 235_636.36)]
    public void The_default_first_fires_at_a_steady_burn_after(double burn, double seconds)
    {
        var alert = SquarePast.Of(burn, 3.Days, 1.Seconds).Alerts(Way(MultiWindow))[0];

        // Just as fast is not faster: what comes out even fires a tick later.
        Assert.InRange((alert.Span.From - SquarePast.Begin).TotalSeconds, seconds, seconds + 1);
    }

    [Fact]
    public void Fifteen_percent_of_errors_for_ten_minutes_page_after_345_6_seconds_and_stop_after_271_2()
    {
        var fastest = Only(Way(MultiWindow), "page-1h-5m");
        var alert = Assert.Single(SquarePast.Of(150, 10.Minutes, 1.Seconds).Alerts(fastest));

        Assert.Equal(346.Seconds, alert.Span.From - SquarePast.Begin);
        Assert.Equal(272.Seconds, alert.Span.Until - (SquarePast.Begin + 10.Minutes));
    }

    [Fact]
    public void The_hour_alone_would_have_gone_on_for_54_24_minutes()
    {
        var tier = Way(MultiWindow).Tiers[0] with { ShortWindow = 1.Hours };
        var alert = Assert.Single(
            SquarePast.Of(150, 10.Minutes, 1.Seconds).Alerts(new AlertStrategy("hour", [tier], null))
        );

        Assert.Equal(3255.Seconds, alert.Span.Until - (SquarePast.Begin + 10.Minutes));
    }

    [Fact]
    public void An_outage_of_five_minutes_in_ten_never_lasts_for_an_hour()
    {
        var bad = new double[24 * 60];
        for (var minute = 0; minute < bad.Length; minute++)
        {
            bad[minute] = minute % 10 < 5 ? 1000 : 0;
        }
        var history = new CountHistory(SquarePast.Begin, 1.Minutes, [.. bad.Select(_ => 1000.0)], bad);

        Assert.Empty(history.Alerts(Way(IncrementingDuration)));
        Assert.NotEmpty(history.Alerts(Way(ByBurnRate)));
    }

    [Fact]
    public void A_burn_of_35_empties_the_month_in_a_day_and_a_threshold_of_36_never_sees_it()
    {
        var history = SquarePast.Of(35, 20.57 * 1.Hours, 1.Seconds);
        var report = history.Report(Way(ByBurnRate), 0.02m);

        Assert.Empty(report.Alerts);
        Assert.InRange(report.Missed.Single().Spend, 0.999, 1.001);
    }

    static AlertStrategy Way(string name) => AlertStrategy.Named(name, SquarePast.Window);

    static AlertStrategy Only(AlertStrategy strategy, string tier) =>
        strategy with
        {
            Tiers = [strategy.Tiers.Single(one => one.Name == tier)],
        };
}
