using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>What an alert says of itself.</summary>
public sealed class AlertFactsTests
{
    [Fact]
    public void A_page_says_how_fast_it_burns_what_it_cost_and_that_nothing_is_left()
    {
        using var script = new EvaluationScript()
            .Feed(29.Days, total: 1_000_000, bad: 100)
            .Feed(30.Minutes, total: 20_000, bad: 2000);
        var facts = Facts(script);
        Assert.Equal(["5m", "30m", "1h", "6h"], facts.Windows.Select(burn => burn.Window));
        Assert.Equal(100, facts.Windows[0].BurnRate!.Value, 6);
        // Two thousand bad ones, and before them the share of 29 days that falls into half an hour.
        Assert.Equal(script.Now - 1.Hours, facts.EventsSince);
        Assert.Equal(2000, facts.Bad!.Value, 0);
        Assert.Equal(facts.Bad.Value / script.Judge().Budget.AllowedInWindow, facts.BudgetSpent!.Value, 9);
        Assert.Equal(TimeSpan.Zero, facts.ExhaustedIn);
        Assert.Matches(
            "^burns 5m 100×, 30m 100×, 1h [0-9.]+×, 6h [0-9.]+×; 2000[.0-9]* bad of [0-9.]+ events since 2026-03-29T23:30:00Z; "
                + "[0-9.]+% of the budget spent by this, -[0-9.]+% left$",
            facts.ToString()
        );
    }

    [Fact]
    public void Bad_events_of_an_alert_are_counted_on_as_long_as_it_lasts()
    {
        using var script = new EvaluationScript().Feed(30.Minutes, 1000, 100);
        var first = Facts(script);
        var later = Facts(script.Feed(2.Hours, 4000, 400));
        Assert.Equal((100, 500), (first.Bad, later.Bad));
        Assert.Equal(first.EventsSince, later.EventsSince);
    }

    [Fact]
    public void What_is_left_lasts_for_a_while_at_this_rate()
    {
        // From half an hour's traffic that of a month is projected: 1440 times as much, of which a thousandth may be bad.
        using var script = new EvaluationScript().Feed(30.Minutes, total: 1000, bad: 100);
        Assert.Equal(100 / 1440.0, Facts(script).BudgetSpent!.Value, 9);
        Assert.EndsWith(
            "; 6.9% of the budget spent by this, 93.1% left, gone in 6h42m at this rate",
            Facts(script).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_gone_target_says_what_is_left_and_nothing_of_burning()
    {
        using var script = new EvaluationScript().Feed(30.Minutes, 1000);
        var evaluation = script.Judge();
        var gone = Occasion.Of(evaluation.Watched.Objective, "page", 0, "target-gone", script.Now, "silent");
        var facts = AlertFacts.Of(evaluation, gone);
        Assert.Empty(facts.Windows);
        Assert.Equal("of the budget 100% left", facts.ToString());
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_said() => Assert.Equal("", AlertFacts.None.ToString());

    static AlertFacts Facts(EvaluationScript script)
    {
        var evaluation = script.Judge();
        return AlertFacts.Of(evaluation, script.Book.Occasions.Single(occasion => occasion.Severity == "page"));
    }
}
