using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

public sealed class OutboxReloadTests
{
    static readonly DeliveryOutcome Down = new DeliveryOutcome.Failed("down");

    [Fact]
    public async Task A_receiver_that_stays_keeps_its_queue_and_order()
    {
        var wrong = new ScriptedReceiver("pager", (_, _) => Down);
        await using var pager = new Outgoing(wrong);
        pager.Outbox.Enqueue("pager", Some.Page());
        pager.Outbox.Enqueue("pager", Some.End(Some.Page()));
        await pager.Clock.NextWait();

        var right = new ScriptedReceiver("pager", (_, _) => ScriptedReceiver.Accepts);
        pager.Outbox.SetReceivers([right]);
        // No time passes: a reload may have been the remedy, so that it is tried at once.
        await pager.Delivered();
        await pager.Delivered();
        Assert.Equal([Some.Page().Key, Some.End(Some.Page()).Key], right.Attempts);
        Assert.Equal([2, 1], pager.Outbox.TakeReports().Select(report => report.Attempts));
    }

    [Fact]
    public async Task A_reload_that_changes_nothing_does_not_hurry()
    {
        var receiver = new ScriptedReceiver("pager", (attempt, _) => attempt == 1 ? Down : ScriptedReceiver.Accepts);
        await using var pager = new Outgoing(receiver);
        pager.Outbox.Enqueue("pager", Some.Page());
        var wait = await pager.Clock.NextWait();
        pager.Outbox.SetReceivers([receiver]);
        pager.Clock.Advance(wait);
        await pager.Delivered();
        Assert.Equal(2, receiver.Attempts.Count);
        Assert.Equal(wait, pager.Outbox.TakeReports().Single().Delay);
    }

    [Fact]
    public async Task What_waits_for_a_removed_receiver_is_reported_as_dropped()
    {
        await using var pager = new Outgoing(new ScriptedReceiver("pager", (_, _) => Down));
        pager.Outbox.Enqueue("pager", Some.Page());
        pager.Outbox.Enqueue("pager", Some.End(Some.Page()));
        await pager.Clock.NextWait();
        pager.Outbox.SetReceivers([]);

        var gone = new FinalOutcome.Dropped("the receiver was removed from the configuration");
        Assert.Equal(
            [(Some.Page().Key, gone, 1), (Some.End(Some.Page()).Key, gone, 0)],
            pager
                .Outbox.TakeReports()
                .Select(report => (report.Key, (FinalOutcome.Dropped)report.Outcome, report.Attempts))
        );
        Assert.Empty(pager.Outbox.Pending);
    }

    [Fact]
    public async Task A_removed_receiver_is_cancelled_and_reported_only_once()
    {
        var hanging = new ScriptedReceiver(
            "pager",
            async (_, _, stop) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
                return ScriptedReceiver.Accepts;
            }
        );
        await using var pager = new Outgoing(hanging);
        pager.Outbox.Enqueue("pager", Some.Page());
        await hanging.NextAttempt();
        pager.Outbox.SetReceivers([]);
        await pager.Outbox.DisposeAsync();
        Assert.Single(pager.Outbox.TakeReports());
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_removal_is_not_reported_again()
    {
        var answer = new TaskCompletionSource<DeliveryOutcome>();
        var stubborn = new ScriptedReceiver("pager", (_, _, _) => answer.Task);
        await using var pager = new Outgoing(stubborn);
        pager.Outbox.Enqueue("pager", Some.Page());
        await stubborn.NextAttempt();
        pager.Outbox.SetReceivers([]);
        answer.SetResult(ScriptedReceiver.Accepts);
        await pager.Outbox.DisposeAsync();
        Assert.IsType<FinalOutcome.Dropped>(Assert.Single(pager.Outbox.TakeReports()).Outcome);
    }
}
