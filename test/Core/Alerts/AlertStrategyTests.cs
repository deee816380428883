using System.Globalization;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

public sealed class AlertStrategyTests
{
    // Source: The Site Reliability Workbook, chapter 5; other windows in proportion.
    [Theory]
    [InlineData(30 * 24, "page-1h-5m 14.4, page-6h-30m 6, ticket-1d-2h 3, ticket-3d-6h 1")]
    [InlineData(28 * 24, "page-1h-5m 13.44, page-6h-30m 5.6, ticket-1d-2h 2.8, ticket-3d-6h 0.9333333333333333")]
    [InlineData(7 * 24, "page-1h-5m 3.36, page-6h-30m 1.4, ticket-1d-2h 0.7, ticket-3d-6h 0.23333333333333334")]
    [InlineData(72, "page-1h-5m 1.44, page-6h-30m 0.6, ticket-1d-2h 0.3, ticket-3d-6h 0.1")]
    [InlineData(24, "page-1h-5m 0.48, page-6h-30m 0.2, ticket-1d-2h 0.1")]
    [InlineData(1, "page-1h-5m 0.02")]
    public void The_workbooks_tiers_are_fitted_to_the_window(int hours, string tiers)
    {
        var strategy = AlertStrategy.MultiWindowMultiBurnRate(hours.Hours);

        Assert.Equal(tiers, string.Join(", ", strategy.Tiers.Select(t => $"{t.Name} {Invariant(t.BurnRate.Factor)}")));
        Assert.Equal("multi-window-multi-burn-rate", strategy.Name);
        Assert.Same(AbsenceRule.Default, strategy.Absence);
        Assert.All(strategy.Tiers, tier => Assert.Equal(TimeSpan.Zero, tier.For));
        Assert.All(strategy.Tiers, tier => Assert.Equal(tier.LongWindow, tier.ShortWindow * 12));
    }

    // Source: The Site Reliability Workbook, chapter 5, alerts 1 to 6.
    [Theory]
    [InlineData("target-error-rate", "page: 10m at least 1×")]
    [InlineData("increased-window", "page: 1d12h above 1×")]
    [InlineData("incrementing-duration", "page: 1m above 1×")]
    [InlineData("burn-rate", "page: 1h above 36×")]
    [InlineData("multi-burn-rate", "page: 1h above 14.4×, page: 6h above 6×, ticket: 3d above 1×")]
    public void Each_of_the_six_ways_has_the_workbooks_figures(string name, string tiers) =>
        Assert.Equal(tiers, string.Join(", ", AlertStrategy.Named(name, 30.Days).Tiers));

    [Fact]
    public void The_third_way_waits_an_hour() =>
        Assert.Equal(1.Hours, Assert.Single(AlertStrategy.Named("incrementing-duration", 30.Days).Tiers).For);

    [Fact]
    public void No_tier_looks_back_further_than_the_window() =>
        Assert.Empty(AlertStrategy.MultiWindowMultiBurnRate(59.Minutes).Tiers);

    [Fact]
    public void A_tier_says_what_it_is() =>
        Assert.Equal(
            "ticket: 3d and 6h above 1×",
            AlertStrategy.MultiWindowMultiBurnRate(30.Days).Tiers[^1].ToString()
        );

    // B · β ≥ 1: no error ratio burns that fast.
    [Theory]
    [InlineData(14.4, "0.9306", true)]
    [InlineData(14.4, "0.9305", false)]
    [InlineData(14.4, "0.93", false)]
    [InlineData(14.4, "0.999", true)]
    [InlineData(10, "0.9", false)]
    [InlineData(9.99, "0.9", true)]
    [InlineData(1000, "0.999", false)]
    [InlineData(1, "0.5", true)]
    [InlineData(2, "0.5", false)]
    public void A_tier_can_fire_only_if_all_events_being_bad_would_burn_faster(
        double factor,
        string target,
        bool canFire
    )
    {
        var tier = AlertStrategy.MultiWindowMultiBurnRate(30.Days).Tiers[0] with { BurnRate = new BurnRate(factor) };

        Assert.Equal(canFire, tier.CanFireAt(new Target(decimal.Parse(target, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_severity_has_a_name()
    {
        Assert.Equal("page", Severity.Page.ToString());
        Assert.Equal(Severity.Ticket.Name, default(Severity).Name);
        Assert.Equal("sms", new Severity("sms").Name);
        Assert.Throws<ArgumentException>(() => new Severity(" "));
    }

    [Fact]
    public void A_target_that_is_gone_pages_after_five_minutes()
    {
        Assert.Equal(Severity.Page, AbsenceRule.Default.Severity);
        Assert.Equal(5.Minutes, AbsenceRule.Default.After);
        Assert.Equal(1.Hours, AbsenceRule.TrafficWithin);
        Assert.Equal("target-gone", AbsenceRule.Name);
    }

    static string Invariant(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
