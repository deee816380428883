using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Keeping;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>What of the alerts outlives the process.</summary>
public sealed class JournalTests
{
    static readonly Route Everything = new()
    {
        Name = "all",
        Receivers = [new Receiver.Webhook("pager", new Uri("http://pager.example/hook"), Secret: null)],
    };

    [Fact]
    public void States_occasions_and_deliveries_are_there_after_a_restart()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        var journal = script.Reopen(Everything);
        Assert.Equal(new AlertState.Firing(script.Now), script.StateOf("page-1h-5m"));
        var occasion = Assert.Single(script.Book.Occasions);
        Assert.Equal(("checkout", "page", script.Now), (occasion.Slo, occasion.Severity, occasion.Since));
        Assert.Equal("payments", occasion.Labels["team"]);
        var (receiver, notification) = Assert.Single(journal.Deliveries);
        Assert.Equal("pager", receiver);
        Assert.Equal(AlertStatus.Firing, notification.Status);
        Assert.Equal(occasion.Reason, notification.Reason);
        Assert.Equal("payments", notification.Labels["team"]);
        Assert.Empty(script.Told());
    }

    [Fact]
    public void A_beginning_is_delivered_before_its_end_and_forgotten_by_its_key()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Reopen(Everything);
        var journal = script.Feed(2.Hours, total: 100_000).Reopen(Everything);
        Assert.Equal(
            [AlertStatus.Firing, AlertStatus.Resolved],
            journal.Deliveries.Select(delivery => delivery.Notification.Status)
        );
        Assert.Empty(script.Book.Occasions);
        journal.Forget("pager", journal.Deliveries[0].Notification.Key);
        Assert.Equal(AlertStatus.Resolved, Assert.Single(journal.Deliveries).Notification.Status);
    }

    [Fact]
    public void The_end_of_an_alert_is_delivered_before_the_beginning_of_the_next_even_if_it_is_dated_later()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Reopen(Everything);
        // An end by reload is dated by the tick, a beginning by the watermark, which may lag behind it.
        script.Book.End(Assert.Single(script.Book.Occasions), script.Now + 5.Minutes, "taken out");
        script.Reopen(Everything);
        var journal = script.Reopen(Everything);
        Assert.Equal(
            [AlertStatus.Firing, AlertStatus.Resolved, AlertStatus.Firing],
            journal.Deliveries.Select(delivery => delivery.Notification.Status)
        );
    }

    [Fact]
    public void An_end_is_delivered_after_its_beginning_even_if_the_clock_was_set_back_in_between()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Reopen(Everything);
        var occasion = Assert.Single(script.Book.Occasions);
        script.Book.End(occasion, occasion.Since - 90.Seconds, "answers again");
        var deliveries = script
            .Reopen(Everything)
            .Deliveries.Select(delivery => delivery.Notification)
            .Take(2)
            .ToList();
        Assert.Equal([AlertStatus.Firing, AlertStatus.Resolved], deliveries.Select(one => one.Status));
        Assert.Equal(occasion.Since, deliveries[1].EndedAt);
    }

    [Fact]
    public void An_alert_that_is_quiet_again_leaves_nothing_behind()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Reopen();
        script.Feed(2.Hours, total: 100_000).Reopen();
        var journal = script.Feed(1.Minutes, total: 100).Reopen();
        Assert.Empty(journal.States);
        Assert.Empty(journal.Occasions);
        Assert.Empty(script.Ledger.Entries);
    }

    [Fact]
    public void Every_state_is_read_back_as_it_was_written()
    {
        var since = EvaluationScript.Start;
        AlertState[] states =
        [
            new AlertState.Pending(since, 2.Minutes, since + 3.Minutes),
            new AlertState.Clearing(since, since + 1.Minutes, 2.Minutes, since + 5.Minutes),
            new AlertState.Firing(since),
            new AlertState.Held(since, since + 5.Minutes),
            new AlertState.Resolved(since, since + 6.Minutes),
        ];
        Assert.Equal(states, states.Select(state => AlertStateRecord.Of(state).ToState()));
    }

    [Fact]
    public void Quiet_is_not_written_and_an_unknown_state_is_said()
    {
        Assert.Throws<InvalidOperationException>(() => AlertStateRecord.Of(AlertState.Quiet.Instance));
        var unknown = new AlertStateRecord("acknowledged", EvaluationScript.Start, null);
        Assert.Contains(
            "'acknowledged'",
            Assert.Throws<InvalidDataException>(unknown.ToState).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Alerts_that_go_on_through_a_restart_are_not_told_again_and_end_with_their_first_date()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        var since = script.Now;
        script.Reopen();
        Assert.Empty(script.Feed(5.Minutes, total: 500, bad: 50).Told());
        var ended = Assert.Single(script.Feed(2.Hours, total: 100_000).Told());
        Assert.IsType<OccasionChange.Ended>(ended);
        Assert.Equal(since, ended.Occasion.Since);
    }
}
