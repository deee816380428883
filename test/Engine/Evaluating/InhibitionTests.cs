using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Engine.Keeping;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>A more urgent alert of an SLO holds back the less urgent ones.</summary>
public sealed class InhibitionTests
{
    [Fact]
    public void Nobody_is_told_of_the_ticket_while_the_page_fires_and_then_of_its_end_alone_if_both_end()
    {
        using var script = new EvaluationScript().Feed(3.Hours, total: 36_000, bad: 3600);
        Assert.Equal(["page firing"], Told(script));
        Assert.Equal(["page", "ticket"], Open(script));
        Assert.Equal(["page resolved"], Told(script.Feed(6.Hours, total: 10_000_000)));
        Assert.Empty(Open(script));
    }

    [Fact]
    public void A_ticket_that_still_fires_when_the_page_has_ended_is_told_then()
    {
        using var script = new EvaluationScript().Feed(3.Hours, total: 36_000, bad: 3600);
        Assert.Equal(["page firing"], Told(script));
        Assert.Empty(Told(script.Feed(10.Minutes, total: 2000)));
        Assert.Equal(["page resolved", "ticket firing"], Told(script.Feed(25.Minutes, total: 5000)));
        Assert.Equal(["ticket resolved"], Told(script.Feed(12.Hours, total: 10_000_000)));
    }

    [Fact]
    public void A_ticket_that_was_told_before_the_page_began_is_untold_as_usual()
    {
        using var script = new EvaluationScript().Feed(3.Hours, total: 36_000, bad: 144);
        Assert.Equal(["ticket firing"], Told(script));
        Assert.Equal(["page firing"], Told(script.Feed(1.Hours, total: 12_000, bad: 6000)));
        Assert.Equal(["page resolved", "ticket resolved"], Told(script.Feed(12.Hours, total: 10_000_000)).Order());
    }

    [Fact]
    public void A_held_back_ticket_is_told_after_a_restart_too()
    {
        using var script = new EvaluationScript().Feed(3.Hours, total: 36_000, bad: 3600);
        Forget(script.Reopen(EvaluationScript.Everything));
        Assert.Equal(["page resolved", "ticket firing"], Told(script.Feed(35.Minutes, total: 7000)));
    }

    [Fact]
    public void The_order_of_severities_is_the_strategys()
    {
        using var script = new EvaluationScript();
        script.Strategy = new AlertStrategy("own", [Tier("page", 1), Tier("sev1", 2)], null)
        {
            Severities = new SeverityOrder([new("sev1"), new("sev2")]),
        };
        Assert.Equal(["sev1 firing"], Told(script.Feed(1.Hours, total: 12_000, bad: 1200)));
    }

    [Fact]
    public void An_order_that_changes_while_they_fire_holds_from_then_on()
    {
        using var script = new EvaluationScript();
        script.Strategy = new AlertStrategy("own", [Tier("page", 1), Tier("ticket", 1)], null);
        Assert.Equal(["page firing"], Told(script.Feed(1.Hours, total: 12_000, bad: 1200)));
        script.Strategy = script.Strategy with { Severities = new SeverityOrder([new("ticket"), new("page")]) };
        Assert.Equal(["ticket firing"], Told(script.Feed(1.Minutes, total: 200, bad: 20)));
    }

    static AlertTier Tier(string severity, double burn) =>
        new()
        {
            Severity = new Severity(severity),
            LongWindow = 1.Hours,
            ShortWindow = 5.Minutes,
            BurnRate = new BurnRate(burn),
        };

    /// <summary>Judges, keeps, and says what is new to tell.</summary>
    static List<string> Told(EvaluationScript script) =>
        [.. script.Tell().Select(one => $"{one.Severity} {one.Status}".ToLowerInvariant())];

    static IEnumerable<string> Open(EvaluationScript script) =>
        script.Book.Occasions.Select(occasion => occasion.Severity).Order();

    static void Forget(Journal journal)
    {
        foreach (var (receiver, notification) in journal.Deliveries)
        {
            journal.Forget(receiver, notification.Key);
        }
    }
}
