using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

public sealed class AlertForecastTests
{
    static readonly Target ThreeNines = new(0.999m);

    static AlertForecast Default => new(AlertStrategy.MultiWindowMultiBurnRate(30.Days), ThreeNines, 30.Days);

    // The Site Reliability Workbook, chapter 5: seconds until the six ways see a total outage, and what it has spent by then.
    [Theory]
    [InlineData("target-error-rate", 0.6, 0.000231)]
    [InlineData("increased-window", 129.6, 0.05)]
    [InlineData("incrementing-duration", 3600.06, 1.389)]
    [InlineData("burn-rate", 129.6, 0.05)]
    [InlineData("multi-burn-rate", 51.84, 0.02)]
    [InlineData("multi-window-multi-burn-rate", 51.84, 0.02)]
    public void A_total_outage_is_seen_after_so_long(string name, double seconds, double spent)
    {
        var forecast = new AlertForecast(AlertStrategy.Named(name, 30.Days), ThreeNines, 30.Days);
        var detection = forecast.Detection(Severity.Page, 1)!.Value;
        Assert.Equal(seconds, detection.TotalSeconds, 1e-3);
        Assert.Equal(spent, forecast.Spent(1, detection), 1e-3);
    }

    // Minutes at constant burn rates; what only tickets see is not seen by pages.
    [Theory]
    [InlineData(1000, "page", 0.864)]
    [InlineData(50, "page", 17.28)]
    [InlineData(14, "page", 154.29)]
    [InlineData(6.5, "page", 332.31)]
    [InlineData(5, "page", null)]
    [InlineData(5, "ticket", 864d)]
    [InlineData(1.1, "ticket", 3927.27)]
    [InlineData(1, "ticket", null)]
    public void A_slow_burn_is_seen_later_or_never(double burn, string severity, double? minutes)
    {
        var detection = Default.Detection(new Severity(severity), burn * 0.001);
        Assert.Equal(minutes is null, detection is null);
        Assert.Equal(minutes ?? 0, detection?.TotalMinutes ?? 0, 0.01);
    }

    [Fact]
    public void What_is_foreseen_is_what_happens() =>
        Gen.Select(Gen.Int[2, 30], Gen.Int[2, 90], Gen.Int[1, 500])
            .Sample(
                (factor, minutes, above) =>
                {
                    var burn = factor + (above / 10m);
                    var tier = new AlertTier
                    {
                        Severity = Severity.Page,
                        LongWindow = minutes.Minutes,
                        ShortWindow = minutes.Minutes,
                        BurnRate = new(factor),
                    };
                    var forecast = new AlertForecast(new AlertStrategy("one", [tier], null), ThreeNines, 30.Days);
                    var outage = new SquareOutage(1.Minutes, minutes.Minutes, minutes.Minutes, TimeSpan.Zero, burn);
                    var foreseen = forecast.Detection(Severity.Page, (double)burn * 0.001)!.Value.TotalMinutes;
                    Assert.InRange(outage.Detection([tier])!.Value.Steps - foreseen, -1e-6, 1 + 1e-6);
                },
                iter: 200
            );

    // Requests an hour at 99.9 %, of the one tier 14.4x over an hour.
    [Theory]
    [InlineData(10, 7.2)]
    [InlineData(50, 35.1)]
    [InlineData(100, 3.3)]
    [InlineData(500, 0.00004)]
    public void Chance_alone_pages_so_often_a_month(double eventsAnHour, double pages)
    {
        var tier = AlertStrategy.MultiWindowMultiBurnRate(30.Days).Tiers[0];
        var forecast = new AlertForecast(new AlertStrategy("one", [tier], null), ThreeNines, 30.Days);
        Assert.Equal(pages, forecast.FalseAlerts(Severity.Page, eventsAnHour * 720), pages * 0.08);
    }

    [Fact]
    public void The_guard_keeps_chance_from_paging()
    {
        var guarded = AlertStrategy.MultiWindowMultiBurnRate(30.Days).With(LowTraffic.Default);
        var forecast = new AlertForecast(guarded, ThreeNines, 30.Days);
        foreach (var eventsAnHour in (double[])[1, 3, 10, 50, 100, 340, 1000, 1e6])
        {
            Assert.InRange(forecast.FalseAlerts(Severity.Page, eventsAnHour * 720), 0, 1);
        }
    }

    [Theory]
    [InlineData(
        "0.9999",
        "a total outage of 4m19s spends the whole budget of 99.99% over 30d: no human repairs so fast"
    )]
    [InlineData(
        "0.99999",
        "a total outage of 26s spends the whole budget of 99.999% over 30d: no human repairs so fast"
    )]
    [InlineData("0.9995", null)]
    public void A_promise_that_no_human_can_keep_is_told(string target, string? what) =>
        Assert.Equal(
            what,
            AlertAdvice
                .Of(new Target(decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture)), 30.Days)
                .SingleOrDefault()
                ?.What
        );

    [Fact]
    public void Few_events_are_told_of_with_the_target_that_they_can_measure()
    {
        var strategy = AlertStrategy.MultiWindowMultiBurnRate(30.Days);
        var advice = AlertAdvice.Of(strategy, ThreeNines, 30.Days, 7_200).ToList();
        Assert.Equal(
            [
                "one error spends 13.889 % of the budget: 7,200 events in 30d allow 7.2 bad ones at 99.9%",
                "chance alone makes 14.16 false pages a month of a service that just keeps its promise",
            ],
            advice.Select(one => one.What)
        );
        Assert.StartsWith("a target of at most 99.861 % can be measured", advice[0].Remedy, StringComparison.Ordinal);
        Assert.Empty(AlertAdvice.Of(strategy, ThreeNines, 30.Days, 100_000_000));
    }
}
