using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>When a target that is gone is a page.</summary>
public sealed class AbsenceTests
{
    static readonly DateTimeOffset Silent = EvaluationScript.Start + 2.Hours;

    [Fact]
    public void A_target_that_is_gone_pages_after_five_minutes_and_not_before()
    {
        using var script = Gone(traffic: Silent - 1.Minutes);
        Assert.Empty(script.Wait(4.Minutes).Told());
        var began = Assert.IsType<OccasionChange.Began>(Assert.Single(script.Wait(1.Minutes).Told()));
        Assert.Equal(("page", AbsenceRule.Name), (began.Occasion.Severity, began.Occasion.Rule));
        Assert.Equal(Silent + 5.Minutes, began.Occasion.Since);
        Assert.Equal(
            "target a:80 of app has been silent since 2026-03-01T02:00:00Z and had traffic until 2026-03-01T01:59:00Z",
            began.Reason
        );
    }

    [Fact]
    public void A_target_without_traffic_in_the_hour_before_pages_nobody()
    {
        using var script = Gone(traffic: Silent - 62.Minutes);
        Assert.Empty(script.Wait(6.Hours).Told());
    }

    [Fact]
    public void A_target_that_went_while_leeway_was_down_pages_if_its_last_answer_followed_traffic()
    {
        using var script = Gone(traffic: Silent - 3.Hours, answer: Silent - 3.Hours);
        Assert.Single(script.Wait(5.Minutes).Told());
    }

    [Fact]
    public void Its_page_ends_when_it_answers_again()
    {
        using var script = Gone(traffic: Silent - 1.Minutes).Wait(5.Minutes);
        script.Told();
        script.Gone.Clear();
        var ended = Assert.IsType<OccasionChange.Ended>(Assert.Single(script.Wait(10.Minutes).Told()));
        Assert.Equal((script.Now, "every target that had traffic answers"), (ended.At, ended.Reason));
    }

    [Fact]
    public void Its_page_is_held_until_all_targets_have_been_asked_after_a_restart()
    {
        using var script = Gone(traffic: Silent - 1.Minutes).Wait(5.Minutes);
        script.Reopen();
        (script.IsAsked, script.IsStale) = (false, true);
        script.Gone.Clear();
        Assert.Empty(script.Wait(1.Minutes).Told());
        Assert.IsType<AlertState.Held>(script.StateOf(AbsenceRule.Name));
        script.IsAsked = true;
        Assert.IsType<OccasionChange.Ended>(Assert.Single(script.Wait(1.Minutes).Told()));
    }

    [Fact]
    public void A_target_that_is_gone_does_not_hide_a_budget_that_burns()
    {
        using var script = new EvaluationScript().Feed(2.Hours, total: 12_000, bad: 1200);
        Assert.Equal(2, script.Told().Count); // the page and the ticket
        script.Gone.Add(new GoneTarget("a:80", "app", Silent, Silent - 1.Minutes, Silent - 1.Minutes));
        var gone = Assert.IsType<OccasionChange.Began>(Assert.Single(script.Wait(5.Minutes).Told())).Occasion;
        Assert.Equal(("page", AbsenceRule.Name), (gone.Severity, gone.Rule));

        var burn = Assert.Single(
            script.Feed(6.Hours, total: 100_000).Told().OfType<OccasionChange.Ended>(),
            change => change.Occasion.Severity == "page"
        );
        Assert.NotEqual(gone.Key, burn.Occasion.Key);
        script.Feed(2.Hours, total: 12_000, bad: 1200);
        Assert.Contains(script.Told(), change => change is OccasionChange.Began { Occasion.Severity: "page" });
        script.Gone.Clear();
        Assert.Single(
            script.Feed(1.Minutes, total: 1).Told(),
            change => change is OccasionChange.Ended { Occasion.Kind: AlertKind.TargetGone }
        );
    }

    static EvaluationScript Gone(DateTimeOffset traffic, DateTimeOffset? answer = null)
    {
        var script = new EvaluationScript().Feed(Silent - EvaluationScript.Start, total: 1000);
        script.Gone.Add(new GoneTarget("a:80", "app", Silent, answer ?? Silent - 1.Minutes, traffic));
        return script;
    }
}
