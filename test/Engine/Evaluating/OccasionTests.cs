using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>When people are told that an alert began, and when that it ended.</summary>
public sealed class OccasionTests
{
    const string FastPage = "page-1h-5m";
    const string SlowPage = "page-6h-30m";

    [Fact]
    public void Two_page_tiers_that_fire_wake_a_person_once()
    {
        using var script = new EvaluationScript().Feed(5.Minutes, total: 1000, bad: 100);
        var began = Assert.IsType<OccasionChange.Began>(Assert.Single(script.Told()));
        Assert.Equal("page", began.Occasion.Severity);
        Assert.Equal(FastPage, began.Occasion.Rule);
        Assert.Equal(script.Now, began.Occasion.Since);
        Assert.Equal("5m and 1h above 14.4×: 100×, 100×", began.Reason);
        Assert.Equal("payments", began.Occasion.Labels["team"]);
        Assert.Empty(script.Feed(25.Minutes, total: 5000, bad: 500).Told());
        Assert.IsType<AlertState.Firing>(script.StateOf(SlowPage));
    }

    [Fact]
    public void An_SLO_that_is_taken_out_and_put_back_while_it_burns_begins_an_occasion_of_its_own()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        var first = Assert.Single(script.Told());
        Assert.IsType<OccasionChange.Ended>(Assert.Single(script.Reload(isThere: false).Book.TakeChanges().Occasions));
        var second = Assert.IsType<OccasionChange.Began>(Assert.Single(script.Reload().Told()));
        // The same instant would be the same key, and receivers would take the second page for a repetition.
        Assert.True(second.Occasion.Since > first.Occasion.Since);
        Assert.Equal(script.Now + 1.Milliseconds, second.Occasion.Since);
    }

    [Fact]
    public void A_ticket_is_an_occasion_beside_the_page()
    {
        using var script = new EvaluationScript().Feed(5.Minutes, total: 1000, bad: 100);
        script.Told();
        var ticket = Assert.IsType<OccasionChange.Began>(Assert.Single(script.Feed(2.Hours, 24_000, 2400).Told()));
        Assert.Equal(("ticket", "ticket-1d-2h"), (ticket.Occasion.Severity, ticket.Occasion.Rule));
        Assert.Equal(2, script.Book.Occasions.Count);
    }

    [Fact]
    public void An_occasion_ends_with_the_last_rule_and_is_dated_by_it()
    {
        using var script = new EvaluationScript().Feed(1.Hours, total: 12_000, bad: 1200);
        script.Told();
        Assert.Empty(script.Feed(5.Minutes, total: 1000).Told());
        Assert.IsType<AlertState.Resolved>(script.StateOf(FastPage));
        Assert.IsType<AlertState.Firing>(script.StateOf(SlowPage));
        Assert.Empty(script.Feed(20.Minutes, total: 4000).Told());
        var ended = Assert.IsType<OccasionChange.Ended>(Assert.Single(script.Feed(5.Minutes, total: 1000).Told()));
        Assert.Equal(script.Now, ended.At);
        Assert.Equal("30m at 0×, not above 6×", ended.Reason);
        Assert.Equal(FastPage, ended.Occasion.Rule);
        Assert.Empty(script.Book.Occasions);
    }

    [Fact]
    public void A_firing_alert_whose_data_ends_is_held_and_neither_ends_nor_begins_again()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Told();
        var since = script.Now;
        script.Wait(2.Minutes).IsStale = true;
        Assert.Empty(script.Told());
        Assert.Equal(new AlertState.Held(since, script.Now), script.StateOf(FastPage));
        Assert.Empty(script.Wait(5.Hours).Told());
        Assert.Equal("no data since 2026-03-01T00:10:00Z", script.Judge().Tiers[0].Decision.Reason);
    }

    [Fact]
    public void An_alert_goes_on_where_its_data_goes_on()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Told();
        var since = script.Now;
        script.IsStale = true;
        script.Told();
        script.IsStale = false;
        Assert.Empty(script.Feed(5.Minutes, total: 500, bad: 50).Told());
        Assert.Equal(new AlertState.Firing(since), script.StateOf(FastPage));
    }

    [Fact]
    public void A_column_that_goes_on_without_covering_anything_holds_its_alert()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Told();
        Assert.Empty(script.Close(5.Minutes).Told());
        Assert.IsType<AlertState.Held>(script.StateOf(FastPage));
        Assert.Equal("no data: nothing is known of the last 5m", script.Judge().Tiers[0].Condition.Reason);
    }

    [Fact]
    public void A_removed_slo_ends_its_occasions_and_says_why()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Told();
        var (states, occasions) = script.Reload(isThere: false).Book.TakeChanges();
        var ended = Assert.IsType<OccasionChange.Ended>(Assert.Single(occasions));
        Assert.Equal((script.Now, "the SLO is no longer configured"), (ended.At, ended.Reason));
        Assert.Equal(new StateChange("checkout", FastPage, AlertState.Quiet.Instance), Assert.Single(states));
    }

    [Fact]
    public void A_group_that_retires_ends_its_occasions_and_says_why()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Told();
        var (states, occasions) = script.Retire().Book.TakeChanges();
        var ended = Assert.IsType<OccasionChange.Ended>(Assert.Single(occasions));
        Assert.Equal("the group has had no events for longer than the SLO's window", ended.Reason);
        Assert.All(states, change => Assert.IsType<AlertState.Quiet>(change.State));
    }

    [Fact]
    public void A_removed_tier_is_forgotten_and_ends_its_occasion()
    {
        using var script = new EvaluationScript().Feed(5.Minutes, total: 1000, bad: 100);
        script.Told();
        var whole = script.Strategy;
        script.Strategy = whole with { Tiers = [.. whole.Tiers.Where(tier => tier.Name != FastPage)] };
        script.Reload();
        Assert.Same(AlertState.Quiet.Instance, script.StateOf(FastPage));
        var ended = Assert.IsType<OccasionChange.Ended>(Assert.Single(script.Told()));
        Assert.Equal("the rule is no longer configured", ended.Reason);
    }

    [Fact]
    public void A_severity_without_rules_ends_its_occasion()
    {
        using var script = new EvaluationScript().Feed(5.Minutes, total: 1000, bad: 100);
        script.Told();
        script.Strategy = script.Strategy with { Tiers = [], Absence = null };
        var ended = Assert.IsType<OccasionChange.Ended>(Assert.Single(script.Reload().Told()));
        Assert.Equal("the severity has no rule any more", ended.Reason);
    }

    [Fact]
    public void Without_traffic_nothing_fires_and_nothing_is_spent()
    {
        using var script = new EvaluationScript().Feed(3.Hours, total: 0);
        Assert.Empty(script.Told());
        var evaluation = script.Judge();
        Assert.Equal("no events in 1h", Assert.IsType<AlertCondition.NotMet>(evaluation.Tiers[0].Condition).Reason);
        Assert.Null(evaluation.BurnNow!.Rate);
        Assert.Equal(1, evaluation.Budget.RemainingOfWindow);
        Assert.Null(evaluation.TimeToExhaustion);
    }

    [Fact]
    public void Traffic_that_ends_does_not_resolve_an_alert()
    {
        using var script = new EvaluationScript().Feed(30.Minutes, total: 3000, bad: 300);
        script.Told();
        Assert.Empty(script.Feed(6.Minutes, total: 0).Told());
        Assert.Equal("no data: no events in 5m while 1h is at 100×", script.Judge().Tiers[0].Decision.Reason);
    }

    [Fact]
    public void An_slo_without_any_data_yet_is_unknown_and_says_so()
    {
        using var script = new EvaluationScript();
        Assert.Empty(script.Told());
        var evaluation = script.Judge();
        Assert.Null(evaluation.Watermark);
        Assert.All(
            evaluation.Tiers,
            tier =>
                Assert.Equal(
                    new AlertCondition.Unknown("no data: no target has shown the SLI's series yet"),
                    tier.Condition
                )
        );
    }

    [Fact]
    public void A_tier_waits_until_its_short_window_is_known_once()
    {
        using var script = new EvaluationScript().Feed(4.Minutes, total: 1000, bad: 100);
        Assert.Empty(script.Told());
        Assert.Equal("no data: only 4m of 1h are known, 5m needed", script.Judge().Tiers[0].Condition.Reason);
        Assert.Single(script.Feed(1.Minutes, total: 250, bad: 25).Told());
    }
}
