using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>Alerts on the budget that is left, and on traffic that fails to come.</summary>
public sealed class OtherRulesTests
{
    [Fact]
    public void Each_share_of_the_budget_is_told_when_no_more_is_left()
    {
        using var script = Budgeted();
        // 30 days of 1000 events a minute at 99.9 %: 43,200 bad ones are allowed.
        Assert.Empty(Told(script.Feed(29.Days, total: 1000.0 * 29 * 1440, bad: 20_000)));
        Assert.Equal(["budget-left-50 firing"], Told(script.Feed(6.Hours, total: 360_000, bad: 2000)));
        Assert.Equal(["budget-left-25 firing"], Told(script.Feed(6.Hours, total: 360_000, bad: 11_000)));
        Assert.Equal("23.6% of the budget is left, not more than 25%", Reason(script, "budget-left-25"));
        Assert.Equal(["budget-left-0 firing"], Told(script.Feed(6.Hours, total: 360_000, bad: 12_000)));
    }

    [Fact]
    public void At_the_edge_it_is_not_told_again_and_again()
    {
        using var script = Budgeted();
        script.Feed(29.Days, total: 1000.0 * 29 * 1440, bad: 20_000);
        Assert.Equal(["budget-left-50 firing"], Told(script.Feed(1.Days, total: 1_440_000, bad: 1605)));
        for (var turn = 0; turn < 5; turn++)
        {
            // What was bad 30 days ago is forgotten, half an hour's worth of events at a time.
            Assert.Empty(Told(script.Feed(30.Minutes, total: 30_000)));
            Assert.IsType<AlertState.Clearing>(script.StateOf("budget-left-50"));
            Assert.Empty(Told(script.Feed(10.Minutes, total: 10_000, bad: 20)));
            Assert.IsType<AlertState.Firing>(script.StateOf("budget-left-50"));
        }
    }

    [Fact]
    public void It_ends_when_more_has_been_left_for_an_hour()
    {
        using var script = Budgeted();
        Assert.Equal(3, Told(script.Feed(1.Hours, total: 1000, bad: 1000)).Count);
        Assert.Empty(Told(script.Feed(29.Days, total: 41_000_000)));
        Assert.IsType<AlertState.Clearing>(script.StateOf("budget-left-50"));
        Assert.Equal(3, Told(script.Feed(1.Hours, total: 60_000)).Count);
    }

    [Fact]
    public void Traffic_that_fails_to_come_is_told_in_other_words_than_a_target_that_is_gone()
    {
        using var script = Watching();
        script.Feed(14.Days, total: 14 * 1440 * 10);
        Assert.Empty(Told(script.Feed(59.Minutes, total: 0)));
        Assert.Equal(["no-traffic firing"], Told(script.Feed(1.Minutes, total: 0)));
        Assert.Equal("checkout/ticket/no-traffic", Assert.Single(script.Book.Occasions).Key);
        Assert.Empty(Told(script.Feed(1.Hours, total: 0)));
        Assert.Equal(["no-traffic resolved"], Told(script.Feed(1.Minutes, total: 1)));
    }

    [Fact]
    public void A_service_that_nobody_asks_at_this_time_is_idle_and_an_alert_does_not_end_by_that()
    {
        using var script = Watching();
        // Asked for twelve hours of each day.
        for (var day = 0; day < 14; day++)
        {
            script.Feed(12.Hours, total: 7200).Feed(12.Hours, total: 0);
        }
        script.Feed(11.Hours, total: 6600);
        Assert.Equal(["no-traffic firing"], Told(script.Feed(1.Hours, total: 0)));
        Assert.Empty(Told(script.Feed(6.Hours, total: 0)));
        Assert.IsType<AlertState.Held>(script.StateOf(TrafficRule.Name));
        script.Feed(6.Hours, total: 0);
        Assert.Equal(["no-traffic resolved"], Told(script.Feed(1.Hours, total: 600)));
        script.Feed(11.Hours, total: 6600);
        Assert.Empty(Told(script.Feed(6.Hours, total: 0)));
    }

    [Fact]
    public void Nothing_known_is_no_lack_of_traffic()
    {
        using var script = Watching();
        script.Feed(14.Days, total: 14 * 1440 * 10);
        Assert.Empty(Told(script.Close(2.Hours)));
        script.Wait(2.Hours).IsStale = true;
        Assert.Empty(Told(script));
    }

    [Fact]
    public void They_outlive_a_restart_and_end_with_their_rule()
    {
        using var script = Budgeted();
        Told(script.Feed(1.Hours, total: 1000, bad: 1000));
        script.Reopen(EvaluationScript.Everything);
        Assert.Empty(Told(script.Feed(1.Hours, total: 1000, bad: 1000)));
        script.Strategy = script.Strategy with { BudgetLeft = [] };
        script.Reload();
        Assert.Equal(3, script.Tell().Count(told => told.Status is AlertStatus.Resolved));
    }

    static EvaluationScript Budgeted()
    {
        var script = new EvaluationScript { Step = TimeSpan.Zero };
        script.Strategy = new AlertStrategy("budgets", [], null)
        {
            BudgetLeft =
            [
                new BudgetRule(0.5m, Severity.Ticket),
                new BudgetRule(0.25m, Severity.Ticket),
                new BudgetRule(0, Severity.Page),
            ],
        };
        return script;
    }

    static EvaluationScript Watching()
    {
        var script = new EvaluationScript();
        script.Strategy = new AlertStrategy("traffic", [], null) { NoTraffic = new TrafficRule() };
        return script;
    }

    static List<string> Told(EvaluationScript script) =>
        [.. script.Tell().Select(told => $"{told.Rule} {told.Status}".ToLowerInvariant())];

    static string Reason(EvaluationScript script, string rule) =>
        script.Book.Occasions.Single(occasion => occasion.Rule == rule).Reason;
}
