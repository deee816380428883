using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>An alert that comes and goes is told once, and what waits is measured in time that was judged.</summary>
public sealed class FlappingTests
{
    [Fact]
    public void From_the_third_time_on_it_stays_open_until_it_has_been_calm()
    {
        using var script = Flapping();
        Assert.Equal(["began", "ended", "began", "ended", "began"], Turns(script, times: 3));
        Assert.EndsWith(
            "; began 3 times within 1h, so it stays until it has been calm for 30m",
            Assert.Single(script.Book.Occasions).Reason,
            StringComparison.Ordinal
        );
        Assert.Empty(Turns(script, times: 4));
        Assert.Empty(Pass(script, 28));
        Assert.Equal(["ended"], Pass(script, 5));
        Assert.Empty(script.Book.Occasions);
    }

    [Fact]
    public void Its_end_says_how_long_it_has_been_calm()
    {
        using var script = Flapping();
        Turns(script, times: 3);
        Pass(script, 28);
        var ended = Assert.Single(script.Feed(1.Minutes, total: 100).Tell());
        Assert.Equal("calm for 30m: 2m at 0×, not above 10×", ended.Reason);
    }

    [Fact]
    public void A_restart_forgets_nothing_of_it()
    {
        using var script = Flapping();
        Turns(script, times: 2);
        script.Reopen(EvaluationScript.Everything);
        Assert.Equal(["began"], Turns(script, times: 1));
        script.Reopen(EvaluationScript.Everything);
        Assert.Empty(Pass(script, 20));
        script.Reopen(EvaluationScript.Everything);
        Assert.Empty(Pass(script, 8));
        Assert.Equal(["ended"], Pass(script, 6));
        // Once nothing is remembered that matters, nothing is kept.
        Pass(script, 70);
        script.Reopen(EvaluationScript.Everything);
        Assert.DoesNotContain(script.Ledger.Entries.Keys, key => key.StartsWith("course/", StringComparison.Ordinal));
    }

    [Fact]
    public void An_hour_without_Leeway_is_no_calm_hour()
    {
        using var script = Flapping();
        Turns(script, times: 3);
        script.Reopen(EvaluationScript.Everything);
        // The first answer after it says what was meanwhile, but nobody judged it.
        script.Feed(60.Minutes, total: 6000);
        Assert.Empty(script.Tell());
        Assert.Empty(Pass(script, 25));
        Assert.Equal(["ended"], Pass(script, 8));
    }

    [Fact]
    public void What_is_pending_fires_by_no_gap()
    {
        using var script = new EvaluationScript { Step = 1.Minutes };
        script.Strategy = new AlertStrategy("slow", [Tier with { For = 5.Minutes }], null);
        Assert.Empty(Pass(script, 3, bad: 50));
        Assert.IsType<AlertState.Pending>(script.StateOf(Tier.Name));
        script.Reopen(EvaluationScript.Everything);
        Assert.Empty(script.Feed(60.Minutes, total: 6000, bad: 3000).Tell());
        Assert.IsType<AlertState.Pending>(script.StateOf(Tier.Name));
        Assert.Equal(["began"], Pass(script, 5, bad: 50));
    }

    [Fact]
    public void A_rule_that_is_taken_out_while_its_alert_flaps_ends_it()
    {
        using var script = Flapping();
        Turns(script, times: 3);
        script.Strategy = script.Strategy with { Tiers = [] };
        Assert.Equal(["ended"], script.Reload().Tell().Select(Name));
        script.Reload(isThere: false).Reopen(EvaluationScript.Everything);
        Assert.DoesNotContain(script.Ledger.Entries.Keys, key => key.StartsWith("course/", StringComparison.Ordinal));
    }

    static AlertTier Tier { get; } =
        new()
        {
            Severity = Severity.Page,
            LongWindow = 2.Minutes,
            ShortWindow = 2.Minutes,
            BurnRate = new BurnRate(10),
        };

    static EvaluationScript Flapping() =>
        new()
        {
            Step = 1.Minutes,
            Strategy = new AlertStrategy("fast", [Tier], null) { Flapping = FlapDamping.Default },
        };

    /// <summary>Each time three minutes burn, and three do not.</summary>
    static List<string> Turns(EvaluationScript script, int times)
    {
        List<string> told = [];
        for (var time = 0; time < times; time++)
        {
            told.AddRange(Pass(script, 3, bad: 50));
            told.AddRange(Pass(script, 3));
        }
        return told;
    }

    static List<string> Pass(EvaluationScript script, int minutes, double bad = 0)
    {
        List<string> told = [];
        for (var minute = 0; minute < minutes; minute++)
        {
            told.AddRange(script.Feed(1.Minutes, total: 100, bad: bad).Tell().Select(Name));
        }
        return told;
    }

    static string Name(Notification told) => told.Status is AlertStatus.Firing ? "began" : "ended";
}
