using Leeway.Core.Time;
using Leeway.Engine.Notifying;
using static Leeway.Engine.Tests.Notifying.ScriptedReceiver;

namespace Leeway.Engine.Tests.Notifying;

public sealed class OutboxTests
{
    static readonly DeliveryOutcome Down = new DeliveryOutcome.Failed("down");

    [Fact]
    public async Task A_page_waits_for_nothing()
    {
        await using var pager = new Outgoing(new ScriptedReceiver("pager", (_, _) => Accepts));
        pager.Clock.Advance(3.Seconds);
        pager.Outbox.Enqueue("pager", Some.Page());

        Assert.StartsWith(
            "Told pager of checkout/page/1772366400000/firing at attempt 1, 3.0 s",
            await pager.Delivered(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [new DeliveryReport("pager", Some.Page().Key, FinalOutcome.Delivered.Instance, 1, 3.Seconds)],
            pager.Outbox.TakeReports()
        );
        Assert.Empty(pager.Outbox.TakeReports());
        Assert.Empty(pager.Outbox.Pending);
    }

    [Fact]
    public async Task Waits_double_to_a_minute_and_differ_by_a_fifth_at_most()
    {
        await using var pager = new Outgoing(
            new ScriptedReceiver("pager", (attempt, _) => attempt <= 9 ? Down : Accepts)
        );
        pager.Outbox.Enqueue("pager", Some.Page());

        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            waits.Add((await pager.Clock.PassNextWait()).TotalSeconds);
        }
        await pager.Delivered();

        double[] planned = [1, 2, 4, 8, 16, 32, 60, 60, 60];
        Assert.All(waits.Zip(planned), wait => Assert.InRange(wait.First / wait.Second, 0.8, 1.201));
        Assert.NotEqual(waits[7], waits[8]);
    }

    [Fact]
    public async Task A_resolve_never_overtakes_its_page()
    {
        var receiver = new ScriptedReceiver("pager", (attempt, _) => attempt <= 2 ? Down : Accepts);
        await using var pager = new Outgoing(receiver);
        var (page, end) = (Some.Page(), Some.End(Some.Page()));
        pager.Outbox.Enqueue("pager", page);
        pager.Outbox.Enqueue("pager", end);
        await pager.Clock.PassNextWait();
        await pager.Clock.PassNextWait();
        await pager.Delivered();
        await pager.Delivered();

        Assert.Equal([page.Key, page.Key, page.Key, end.Key], receiver.Attempts);
        Assert.Equal([page.Key, end.Key], pager.Outbox.TakeReports().Select(report => report.Key).ToArray());
    }

    [Fact]
    public async Task A_ticket_that_fails_again_and_again_keeps_no_page_waiting()
    {
        var ticket = Some.Page("bad") with { Severity = "ticket", Rank = 1 };
        var receiver = new ScriptedReceiver("pager", (_, told) => told.Severity == "ticket" ? Down : Accepts);
        await using var pager = new Outgoing(receiver);
        pager.Outbox.Enqueue("pager", ticket);
        await pager.Clock.PassNextWait();
        await pager.Clock.PassNextWait();
        await pager.Clock.NextWait();
        // No time passes: the page does not wait for the ticket's next try.
        pager.Outbox.Enqueue("pager", Some.Page("good"));
        await pager.Delivered();
        Assert.Equal([ticket.Key, ticket.Key, ticket.Key, Some.Page("good").Key], receiver.Attempts.Take(4));
        Assert.Equal(ticket.Key, Assert.Single(pager.Outbox.Pending).Key);
    }

    [Fact]
    public async Task What_waits_is_told_by_its_urgency_and_of_one_alert_in_order()
    {
        var answer = new TaskCompletionSource<DeliveryOutcome>();
        await using var pager = new Outgoing(new ScriptedReceiver("pager", (_, _, _) => answer.Task));
        var ticket = Some.Page("a") with { Severity = "ticket", Rank = 1 };
        // A reload made the ticket more urgent than anything before it ended.
        List<Notification> told =
        [
            ticket,
            Some.Page("b"),
            Some.End(Some.Page("b")),
            Some.End(ticket) with
            {
                Rank = -1,
            },
        ];
        told.ForEach(one => pager.Outbox.Enqueue("pager", one));
        answer.SetResult(Accepts);
        foreach (var _ in told)
        {
            await pager.Delivered();
        }
        Assert.Equal(
            [told[0].Key, told[3].Key, told[1].Key, told[2].Key],
            pager.Outbox.TakeReports().Select(report => report.Key)
        );
    }

    [Fact]
    public async Task A_receiver_that_is_down_delays_nobody_else()
    {
        await using var both = new Outgoing(
            new ScriptedReceiver("down", (_, _) => Down),
            new ScriptedReceiver("up", (_, _) => Accepts)
        );
        both.Outbox.Enqueue("down", Some.Page());
        await both.Clock.NextWait();
        both.Outbox.Enqueue("up", Some.Page());
        await both.Delivered();

        var waiting = Assert.Single(both.Outbox.Pending);
        Assert.Equal(
            ("down", Some.Page().Key, 1, "down"),
            (waiting.Receiver, waiting.Key, waiting.Attempts, waiting.LastReason)
        );
        Assert.InRange(waiting.NextTryAt!.Value - Some.Noon, 800.Milliseconds, 1201.Milliseconds);
    }

    [Fact]
    public async Task Refusal_is_final_and_the_next_is_told()
    {
        var receiver = new ScriptedReceiver(
            "pager",
            (_, n) => n.Slo == "bad" ? new DeliveryOutcome.Refused("no such service") : Accepts
        );
        await using var pager = new Outgoing(receiver);
        pager.Outbox.Enqueue("pager", Some.Page("bad"));
        pager.Outbox.Enqueue("pager", Some.Page("good"));
        Assert.Contains("no such service", await pager.Refused(), StringComparison.Ordinal);
        await pager.Delivered();

        Assert.Equal(
            [new FinalOutcome.Refused("no such service"), FinalOutcome.Delivered.Instance],
            pager.Outbox.TakeReports().Select(report => report.Outcome)
        );
    }

    [Fact]
    public async Task An_exception_is_a_failed_attempt()
    {
        await using var pager = new Outgoing(
            new ScriptedReceiver(
                "pager",
                (attempt, _) => attempt == 1 ? throw new InvalidOperationException("a bug") : Accepts
            )
        );
        pager.Outbox.Enqueue("pager", Some.Page());
        Assert.Contains("InvalidOperationException: a bug", await pager.Failed(), StringComparison.Ordinal);
        await pager.Clock.PassNextWait();
        await pager.Delivered();
    }

    [Fact]
    public async Task What_is_pending_at_a_stop_is_told_after_the_start_under_the_same_key()
    {
        var before = new ScriptedReceiver(
            "pager",
            async (_, _, stop) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
                return Accepts;
            }
        );
        var first = new Outgoing(before);
        first.Outbox.Enqueue("pager", Some.Page());
        await before.NextAttempt();
        await first.DisposeAsync();
        Assert.Empty(first.Outbox.TakeReports());

        var after = new ScriptedReceiver("pager", (_, _) => Accepts);
        await using var second = new Outgoing(after);
        second.Outbox.Enqueue("pager", Some.Page());
        await second.Delivered();
        Assert.Equal(before.Attempts, after.Attempts);
    }
}
