using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

public sealed class DamageTests
{
    [Fact]
    public void A_torn_tail_is_dropped_and_told()
    {
        var twins = Lived(rounds: 2);
        var log = LogOf(twins);
        twins.Ledger!.Dispose();
        twins.Disk[log].Bytes = [.. twins.Disk[log].Bytes, .. "LWRC torn"u8];
        twins.Reopen();
        Assert.Equal(9, twins.Ledger!.Recovery.TornBytesDropped);
        Assert.True(twins.Ledger.Recovery.IsWhole);
        twins.AssertAgree();
        Round(twins);
        twins.Reopen();
        Assert.Equal(0, twins.Ledger.Recovery.TornBytesDropped);
        twins.AssertAgree();
    }

    [Fact]
    public void Damage_amid_the_log_keeps_what_is_before_it_and_the_file()
    {
        var twins = Lived(rounds: 1);
        var before = twins.Committed;
        var offset = twins.Disk[LogOf(twins)].Bytes.Length;
        for (var round = 0; round < 3; round++)
        {
            Round(twins);
        }
        twins.Ledger!.Dispose();
        var log = LogOf(twins);
        twins.Disk[log].Bytes[offset + 30] ^= 1;
        using var ledger = Ledger.Open(twins.Disk, Twins.Settings);
        Assert.Equal(new LogDamage(log + ".bad", offset, CommitsAfter: 2), ledger.Recovery.Damage);
        Assert.False(ledger.Recovery.IsWhole);
        Assert.Null(Agreement.Difference(ledger, before, Twins.Start, twins.Now));
        ledger.Commit(twins.Now);
        ledger.Tidy(twins.Now, CancellationToken.None);
        Assert.Contains(log + ".bad", twins.Disk.Names(), StringComparer.Ordinal);
        Assert.DoesNotContain(log, twins.Disk.Names(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_ledger_whose_snapshot_is_damaged_is_not_taken_for_a_new_one()
    {
        var twins = Lived(rounds: 1);
        twins.Ledger!.Dispose();
        twins.Disk[LogOf(twins)].Bytes[40] ^= 1;
        var refusal = Assert.Throws<LedgerException>(() => Ledger.Open(twins.Disk, Twins.Settings));
        Assert.Contains("No log of the ledger is readable (log-", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_damaged_byte_of_a_block_uncovers_its_time_and_nothing_else()
    {
        var length = Sealed().Disk[Block].Bytes.Length;
        for (var at = 0; at < length; at++)
        {
            var twins = Sealed();
            var column = twins.Ledger!.Column("api");
            twins.Ledger.Dispose();
            twins.Disk[Block].Bytes[at] ^= 0x40;
            using var ledger = Ledger.Open(twins.Disk, Twins.Settings);
            // Rows are checked when one is first needed; a window of whole blocks needs none.
            ledger.Read(column, new Interval(Twins.Start, Twins.Start + 30.Seconds));
            var damaged = ledger.Read(column, new Interval(Twins.Start, Twins.Start + 60.Seconds));
            var next = new Interval(Twins.Start + 60.Seconds, Twins.Start + 120.Seconds);
            var whole = twins.Naive.Read("api", next);
            Assert.True(damaged.Counted.IsNone && damaged.Covered == TimeSpan.Zero, $"byte {at}: {damaged}");
            Assert.Equal(whole.Total, ledger.Read(column, next).Counted.Total, 1e-6);
            Assert.Equal([Block + ".bad"], ledger.Recovery.BlocksSetAside, StringComparer.Ordinal);
            Assert.Contains(Block + ".bad", twins.Disk.Names(), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Counts_that_come_late_for_a_damaged_block_begin_it_anew()
    {
        var twins = Sealed();
        twins.Disk[Block].Bytes[^1] ^= 1;
        twins.Add(
            "web",
            ago: (int)(twins.Now - Twins.Start).TotalSeconds - 10,
            seconds: 10,
            new(5, 5),
            1,
            Origin.Pushed
        );
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
        var ledger = twins.Ledger!;
        Assert.Equal([Block + ".bad"], ledger.Recovery.BlocksSetAside, StringComparer.Ordinal);
        var first = new Interval(Twins.Start, Twins.Start + 60.Seconds);
        Assert.Equal(new EventCounts(5, 5), ledger.Read(ledger.Column("web"), first).Counted);
        Assert.Equal(EventCounts.None, ledger.Read(ledger.Column("api"), first).Counted);
    }

    [Fact]
    public void Columns_that_only_blocks_remember_keep_their_numbers()
    {
        var twins = Sealed();
        var log = LogOf(twins);
        var offset = twins.Disk[log].Bytes.Length;
        twins.Add("late", ago: 200, seconds: 1, new(3, 3), 1, Origin.Imported);
        twins.Commit();
        twins.Ledger!.Dispose();
        twins.Disk[log].Bytes[offset + 30] ^= 1;
        using var ledger = Ledger.Open(twins.Disk, Twins.Settings);
        Assert.Equal(1, ledger.Recovery.ColumnsLost);
        Assert.Equal(["api", "lost/1"], ledger.ColumnKeys, StringComparer.Ordinal);
    }

    static string Block => $"block-{NaiveLedger.Grid.TickOf(Twins.Start)}-60-0.lwb";

    static string LogOf(Twins twins) =>
        Assert.Single(twins.Disk.Names(), name => name.StartsWith("log-", StringComparison.Ordinal));

    static Twins Sealed()
    {
        var twins = Lived(rounds: 9);
        Assert.Contains(Block, twins.Disk.Names(), StringComparer.Ordinal);
        return twins;
    }

    static Twins Lived(int rounds)
    {
        var twins = new Twins { With = Twins.Settings with { LogRollBytes = 1_000_000 } };
        twins.Open();
        for (var round = 0; round < rounds; round++)
        {
            Round(twins);
        }
        return twins;
    }

    static void Round(Twins twins)
    {
        twins.Pass(25);
        twins.Add("api", ago: 0, seconds: 20, new EventCounts(101, 7), share: 0.95, Origin.Scraped);
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
    }
}
