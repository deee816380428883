using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

public sealed class SweepTests
{
    // A month with a total outage, a slow burn and a hiccup that is worth nobody's night.
    static readonly ReplaySubject Subject = new(Month(), SquarePast.Target, SquarePast.Window);

    static readonly IReadOnlyList<SweepSetting> Settings = [.. SweepGrid.Of([SquarePast.Target], SquarePast.Window)];

    [Fact]
    public void Five_hundred_settings_are_tried_each_once()
    {
        Assert.Equal(504, Settings.Count);
        Assert.Equal(504, Settings.Select(setting => setting.Strategy.Name).Distinct().Count());
    }

    [Fact]
    public void What_can_never_fire_is_not_tried() =>
        Assert.All(
            SweepGrid.Of([new Target(0.9m)], SquarePast.Window),
            setting => Assert.True(setting.Strategy.Tiers[0].CanFireAt(new Target(0.9m)))
        );

    [Fact]
    public void A_tier_looks_back_no_further_than_the_window() =>
        Assert.All(
            SweepGrid.Of([SquarePast.Target], 1.Days).SelectMany(setting => setting.Strategy.Tiers),
            tier => Assert.True(tier.LongWindow <= 1.Days)
        );

    [Fact]
    public void No_setting_beats_one_of_the_front_and_every_other_is_beaten_by_one_or_as_good()
    {
        var sweep = Sweep.Of(Subject, Settings, isAsLive: false, TestContext.Current.CancellationToken);
        var all = Settings.Select(setting => new SweepOutcome(setting, Report(setting))).ToList();

        Assert.NotEmpty(sweep.Front);
        Assert.All(sweep.Front, best => Assert.DoesNotContain(all, best.IsBeatenBy));
        Assert.All(all, one => Assert.Contains(sweep.Front, best => one.IsBeatenBy(best) || one.IsEqualTo(best)));
    }

    [Fact]
    public void Other_targets_are_tried_on_the_events_of_the_one_that_was_promised()
    {
        var target = new Target(0.99m);
        var sweep = Sweep.Of(
            Subject,
            [.. SweepGrid.Of([target], SquarePast.Window)],
            isAsLive: false,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(2, sweep.Events);
        Assert.Equal(SquarePast.Target, sweep.Standard.Setting.Target);
        Assert.All(sweep.Front.Skip(1), one => Assert.Equal(2, one.Report.Recall.Whole));
    }

    [Fact]
    public void Nobody_reckons_on_for_whom_has_gone()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() => Sweep.Of(Subject, Settings, isAsLive: false, gone.Token));
    }

    static StrategyReport Report(SweepSetting setting) =>
        ReplayReport.Of(Subject, [ReplayedStrategy.Of(Subject, setting.Strategy)]).Strategies[0];

    static CountHistory Month()
    {
        var bad = new double[30 * 24 * 60];
        Array.Fill(bad, 1000, 10_000, 10);
        Array.Fill(bad, 5, 20_000, 1200);
        Array.Fill(bad, 20, 35_000, 4);
        return new CountHistory(SquarePast.Begin, 1.Minutes, [.. bad.Select(_ => 1000.0)], bad);
    }
}
