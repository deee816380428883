using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Tests.Evaluating;

namespace Leeway.Engine.Tests.Adjusting;

/// <summary>What a planned outage does to the alerts and the budget, if it is excluded and if it is not.</summary>
public sealed class MaintenanceTests
{
    static readonly Interval Outage = new(EvaluationScript.Start + 4.Days, EvaluationScript.Start + 4.Days + 1.Hours);

    [Fact]
    public void An_outage_that_is_excluded_pages_nobody_and_spends_nothing_until_that_is_revoked()
    {
        using var script = Excluded();
        for (var minute = 0; minute < 60; minute++)
        {
            Assert.Empty(script.Feed(1.Minutes, total: 100, bad: 100).Told());
        }
        for (var minute = 0; minute < 120; minute++)
        {
            Assert.Empty(script.Feed(1.Minutes, total: 100).Told());
        }
        var excluded = script.Judge();
        Assert.Equal(1, excluded.Budget.RemainingOfWindow);
        Assert.Equal(4.Days + 2.Hours, excluded.Spent.Covered);
        Assert.Equal("maintenance", Assert.Single(excluded.Adjustments).Name);

        // 6,000 bad of 100 a minute in 30 days, 4,320,000, of which one in a thousand may be bad.
        Assert.Equal(1 - (6000 / 4320.0), excluded.BudgetUnadjusted!.RemainingOfWindow!.Value, 6);

        script.Adjustments = [];
        var revoked = script.Feed(1.Minutes, total: 100).Judge();
        Assert.Equal(1 - (6000 / 4320.0), revoked.Budget.RemainingOfWindow!.Value, 6);
        Assert.Equal((0, null), (revoked.Adjustments.Count, revoked.BudgetUnadjusted));
        var began = Assert.IsType<OccasionChange.Began>(Assert.Single(script.Told()));
        Assert.Equal("ticket", began.Occasion.Severity);
    }

    [Fact]
    public void The_same_outage_pages_if_nobody_planned_it()
    {
        using var script = new EvaluationScript().Feed(4.Days, total: 576_000);
        script.Feed(5.Minutes, total: 500, bad: 500);
        Assert.Contains(script.Told(), told => told.Occasion.Severity == "page");
    }

    [Fact]
    public void While_time_is_excluded_the_tiers_say_until_when()
    {
        using var script = Excluded().Feed(58.Minutes, total: 5800, bad: 5800);
        var tier = script.Judge().Tiers[0];
        Assert.Equal(
            "no data: only 2m of 1h are known, 5m needed; excluded until 2026-03-05T01:00:00Z",
            Assert.IsType<AlertCondition.Unknown>(tier.Condition).Reason
        );
    }

    [Fact]
    public void A_page_that_fired_before_is_held_until_there_is_something_to_judge_by()
    {
        using var script = new EvaluationScript().Feed(4.Days - 10.Minutes, total: 576_000);
        Assert.Single(script.Feed(10.Minutes, total: 1000, bad: 1000).Told(), told => told.Occasion.Severity == "page");
        script.Adjustments = [Some.Exclusion(Outage)];
        Assert.Empty(script.Feed(58.Minutes, total: 5800, bad: 5800).Told());
        Assert.IsType<AlertState.Held>(script.StateOf("page-1h-5m"));
        script.Feed(2.Minutes, total: 200, bad: 200).Told();
        Assert.Contains(script.Feed(2.Hours, total: 12_000).Told(), told => told is OccasionChange.Ended);
    }

    [Fact]
    public void A_target_that_is_gone_while_time_is_excluded_pages_only_if_it_does_not_come_back_afterwards()
    {
        using var script = Excluded();
        script.Gone.Add(new GoneTarget("app", "a:80", Outage.From, Outage.From, Outage.From - 1.Minutes));
        Assert.Empty(script.Wait(30.Minutes).Told());
        Assert.Equal("excluded until 2026-03-05T01:00:00Z", script.Judge().Absence!.Condition.Reason);
        Assert.Empty(script.Wait(34.Minutes).Told());
        Assert.Single(script.Wait(1.Minutes).Told());
    }

    [Fact]
    public void An_slo_whose_errors_were_all_excluded_is_not_judged_at_every_tick()
    {
        using var script = Excluded().Feed(1.Hours, total: 6000, bad: 6000);
        Assert.NotNull(script.JudgeTogether().Unjudged);
        var unjudged = script.Feed(2.Hours, total: 12_000).JudgeTogether().Unjudged;
        Assert.Equal(1, unjudged!.Budget.RemainingOfWindow);
        script.Adjustments = [];
        Assert.Null(script.JudgeTogether().Unjudged);
    }

    [Fact]
    public void Errors_that_were_none_are_taken_away_and_the_rest_counts()
    {
        using var script = new EvaluationScript().Feed(4.Days, total: 576_000).Feed(1.Hours, total: 6000, bad: 600);
        var crawler = new AdjustmentEffect.Correct(new CountCorrection.Add(-600), new CountCorrection.Set(12));
        script.Adjustments = [Some.Adjustment("crawler", Outage, crawler)];
        Assert.Equal((581_400, 12), (script.Judge().Spent.Counts.Total, script.Judge().Spent.Counts.Bad));
        Assert.Equal(600, script.Judge().BudgetUnadjusted!.Spent.Counts.Bad);
    }

    static EvaluationScript Excluded() =>
        new EvaluationScript { Adjustments = [Some.Exclusion(Outage)] }.Feed(4.Days, total: 576_000);
}
