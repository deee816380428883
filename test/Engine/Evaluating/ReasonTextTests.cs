using System.Globalization;
using System.Text;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Tests.Snapshots;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>Why an alert is where it is, in the words that people read at night.</summary>
public sealed class ReasonTextTests
{
    readonly StringBuilder _said = new();

    [Fact]
    public void Every_reason_of_an_alerts_life_is_said_in_these_words()
    {
        using var script = new EvaluationScript();
        Say(script, "before any target has shown its series");
        Say(script.Feed(2.Minutes, total: 200), "after two minutes of known time");
        Say(script.Feed(10.Minutes, total: 1000), "with good events alone");
        Say(script.Feed(10.Minutes, total: 1000, bad: 100), "with one bad event in ten");
        script.IsStale = true;
        Say(script.Wait(3.Minutes), "when the data ends");
        script.IsStale = false;
        Say(script.Close(10.Minutes), "when ticks go by of which nothing is known");
        Say(script.Feed(10.Minutes, total: 0), "when nobody comes");
        Say(script.Feed(10.Minutes, total: 1000), "when it is over");
        Say(script.Feed(8.Hours, total: 100_000), "eight hours later");
        Say(script.Feed(7.Hours, total: 0), "after a night without events");
        Snapshot.Matches("reasons.txt", _said.ToString());
    }

    [Fact]
    public void A_target_that_is_gone_and_one_that_nobody_has_asked_are_said_in_these_words()
    {
        using var script = new EvaluationScript { IsAsked = false };
        Say(script.Feed(10.Minutes, total: 1000), "before all targets were asked");
        script.IsAsked = true;
        Say(script, "while all answer");
        var silent = script.Now;
        script.Gone.Add(new GoneTarget("10.0.0.1:80", "shop", silent, silent, silent - 1.Minutes));
        Say(script.Feed(6.Minutes, total: 600), "six minutes after one fell silent");
        script.Gone.Clear();
        Say(script, "when it answers again");
        Snapshot.Matches("target-gone.txt", _said.ToString());
    }

    void Say(EvaluationScript script, string when)
    {
        var evaluation = script.Judge();
        _said.Append(CultureInfo.InvariantCulture, $"{script.Now:HH:mm} {when}\n");
        foreach (var tier in evaluation.Tiers)
        {
            _said.Append($"  {tier.Tier.Name}: {Named(tier.Decision.State)}, because {tier.Decision.Reason}\n");
        }
        if (evaluation.Absence is { } absence)
        {
            _said.Append($"  target-gone: {Named(absence.Decision.State)}, because {absence.Decision.Reason}\n");
        }
        foreach (var change in script.Book.TakeChanges().Occasions)
        {
            _said.Append(
                $"  told: the {change.Occasion.Severity} {change.GetType().Name.ToLowerInvariant()}, {change.Reason}\n"
            );
        }
    }

    static string Named(Core.Alerts.AlertState state) => state.GetType().Name.ToLowerInvariant();
}
