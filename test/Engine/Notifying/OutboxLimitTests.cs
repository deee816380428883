using Leeway.Core.Time;
using Leeway.Engine.Notifying;
using static Leeway.Engine.Tests.Notifying.ScriptedReceiver;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>What is not told, or not again, and that it is said.</summary>
public sealed class OutboxLimitTests
{
    static readonly DeliveryOutcome Down = new DeliveryOutcome.Failed("down");

    [Fact]
    public async Task After_a_day_it_is_given_up_loudly()
    {
        var receiver = new ScriptedReceiver("pager", (_, n) => n.Slo == "old" ? Down : Accepts);
        await using var pager = new Outgoing(receiver);
        pager.Outbox.Enqueue("pager", Some.Page("old"));
        await pager.Clock.NextWait();
        pager.Outbox.Enqueue("pager", Some.Page("young"));
        pager.Clock.Advance(24.Hours);

        Assert.Contains("given up after 24 h: down", await pager.Dropped(), StringComparison.Ordinal);
        await pager.Delivered();
        Assert.Equal(
            [new FinalOutcome.Dropped("given up after 24 h: down"), FinalOutcome.Delivered.Instance],
            pager.Outbox.TakeReports().Select(report => report.Outcome)
        );
    }

    [Fact]
    public async Task A_full_queue_drops_the_newest_loudly()
    {
        await using var pager = new Outgoing(new ScriptedReceiver("pager", (_, _) => Down));
        for (var i = 0; i <= 10_000; i++)
        {
            pager.Outbox.Enqueue("pager", Some.Page($"slo-{i}"));
        }
        await pager.Dropped();

        var report = Assert.Single(pager.Outbox.TakeReports());
        Assert.Equal(Some.Page("slo-10000").Key, report.Key);
        Assert.Equal(new FinalOutcome.Dropped("the queue is full: 10000 wait already"), report.Outcome);
        Assert.Equal(10_000, pager.Outbox.Pending.Count);
    }

    [Fact]
    public async Task A_key_that_is_pending_is_not_told_twice()
    {
        var receiver = new ScriptedReceiver("pager", (attempt, _) => attempt == 1 ? Down : Accepts);
        await using var pager = new Outgoing(receiver);
        pager.Outbox.Enqueue("pager", Some.Page());
        pager.Outbox.Enqueue("pager", Some.Page());
        pager.Outbox.Enqueue("pager", Some.End(Some.Page()));
        await pager.Clock.PassNextWait();
        await pager.Delivered();
        await pager.Delivered();

        Assert.Equal([Some.Page().Key, Some.Page().Key, Some.End(Some.Page()).Key], receiver.Attempts);
    }

    [Fact]
    public async Task An_unknown_receiver_is_reported_so_that_the_journal_forgets()
    {
        await using var nobody = new Outgoing();
        nobody.Outbox.Enqueue("pager", Some.Page());

        var report = Assert.Single(nobody.Outbox.TakeReports());
        Assert.Equal(new FinalOutcome.Dropped("there is no receiver of this name"), report.Outcome);
    }
}
