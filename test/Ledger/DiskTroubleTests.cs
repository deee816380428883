using Leeway.Core.Indicators;

namespace Leeway.Ledger.Tests;

public sealed class DiskTroubleTests
{
    static readonly EventCounts Ten = new(10, 1);

    [Fact]
    public void A_full_disk_keeps_commits_in_memory_and_says_why_and_since_when()
    {
        var twins = Committed();
        var full = twins.Now;
        twins.Disk.IsFull = true;
        var outcome = Assert.IsType<CommitOutcome.MemoryOnly>(CommitOneMore(twins));
        Assert.Equal("No space left on device", outcome.Reason);
        twins.Pass(10);
        CommitOneMore(twins);
        Assert.Equal(
            new LedgerHealth.MemoryOnly("No space left on device", full + TimeSpan.FromSeconds(1)),
            twins.Ledger!.Health
        );
        twins.AssertAgree();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(1_000_000, false)]
    [InlineData(1_000_000, true)]
    public void When_the_disk_is_back_nothing_is_lost_however_much_was_held_back(long retainedBytes, bool cannotFlush)
    {
        var twins = Committed(Twins.Settings with { RetainedBytes = retainedBytes });
        twins.Disk.IsFull = !cannotFlush;
        twins.Disk.CannotFlush = cannotFlush;
        for (var commits = 0; commits < 30; commits++)
        {
            Assert.IsType<CommitOutcome.MemoryOnly>(CommitOneMore(twins));
            twins.Pass(10);
        }
        twins.Disk.IsFull = twins.Disk.CannotFlush = false;
        Assert.IsType<CommitOutcome.Durable>(CommitOneMore(twins));
        Assert.Equal(new LedgerHealth.Durable(PutOff: null), twins.Ledger!.Health);
        twins.Restart(Survival.Nothing);
        Assert.Equal(0, twins.Ledger.Recovery.TornBytesDropped);
        twins.AssertAgree();
    }

    [Fact]
    public void Sealing_that_fails_is_put_off_and_the_commit_still_counts()
    {
        var twins = Committed();
        twins.Add("api", ago: 0, seconds: 10, Ten, share: 1, Origin.Scraped);
        twins.Pass(300);
        twins.Disk.CannotFlushNames = true;
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
        Assert.Equal(new LedgerHealth.Durable("The folder cannot be flushed."), twins.Ledger!.Health);
        twins.AssertAgree();
        twins.Disk.CannotFlushNames = false;
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
        Assert.Equal(new LedgerHealth.Durable(PutOff: null), twins.Ledger.Health);
        twins.Restart(Survival.Nothing);
        twins.AssertAgree();
        Assert.True(twins.Ledger.Recovery.BlocksFound > 0);
    }

    [Theory]
    [InlineData(Survival.Nothing)]
    [InlineData(Survival.Half)]
    [InlineData(Survival.Everything)]
    public void A_block_of_unknown_fate_is_not_counted_again_with_a_snapshot(Survival survival)
    {
        for (var operation = 0; operation < 12; operation++)
        {
            var twins = Committed(Twins.Settings with { RetainedBytes = 1 });
            twins.Pass(300);
            twins.Disk.CannotFlushNames = true;
            Assert.IsType<CommitOutcome.Durable>(CommitOneMore(twins));
            twins.Disk.CannotFlushNames = false;
            twins.Disk.CannotFlush = true;
            Assert.IsType<CommitOutcome.MemoryOnly>(CommitOneMore(twins));
            twins.Disk.CannotFlush = false;
            twins.Disk.CrashAfter(operation, CrashPoint.After);
            Assert.Throws<SimulatedCrashException>(() => CommitOneMore(twins));
            twins.Restart(survival);
            twins.AssertAgree();
        }
    }

    static Twins Committed(LedgerSettings? settings = null)
    {
        var twins = new Twins { With = settings ?? Twins.Settings };
        twins.Open();
        Assert.IsType<CommitOutcome.Durable>(CommitOneMore(twins));
        return twins;
    }

    static CommitOutcome CommitOneMore(Twins twins)
    {
        twins.Pass(1);
        twins.Add("api", ago: 0, seconds: 1, Ten, share: 1, Origin.Scraped);
        twins.Add("api", ago: 200, seconds: 10, Ten, share: 1, Origin.BackFilled);
        return twins.Commit();
    }
}
