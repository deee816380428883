using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Tests;

/// <summary>A real disk that is full: the ledger goes on in memory, says so, and loses nothing when there is room again.</summary>
public sealed class FullDiskTests
{
    static readonly EventCounts PerTick = new(100, 1);

    [Fact]
    public void Commits_that_find_no_room_stay_in_memory_until_there_is_some()
    {
        using var disk = SmallDisk.Require(kibibytes: 512);
        var ticks = 0;
        using (var ledger = Open(disk))
        {
            Assert.IsType<CommitOutcome.Durable>(Commit(ledger, ref ticks));
            disk.Fill();
            CommitOutcome outcome;
            do
            {
                outcome = Commit(ledger, ref ticks);
            } while (outcome is CommitOutcome.Durable && ticks < 1000);
            var memory = Assert.IsType<CommitOutcome.MemoryOnly>(outcome);
            Assert.Contains("No space left on device", memory.Reason, StringComparison.Ordinal);
            Assert.Equal(new LedgerHealth.MemoryOnly(memory.Reason, At(ticks)), ledger.Health);
            for (var more = 0; more < 100; more++)
            {
                Assert.IsType<CommitOutcome.MemoryOnly>(Commit(ledger, ref ticks));
            }
            AssertHolds(ledger, ticks);
            disk.MakeRoom();
            Assert.IsType<CommitOutcome.Durable>(Commit(ledger, ref ticks));
            Assert.Equal(new LedgerHealth.Durable(PutOff: null), ledger.Health);
        }
        AssertWholeAfterRestart(disk, ticks);
    }

    [Fact]
    public void A_disk_that_fills_while_a_block_is_sealed_puts_it_off_until_there_is_room()
    {
        using var disk = SmallDisk.Require(kibibytes: 512);
        var ticks = 0;
        using (var ledger = Open(disk))
        {
            for (var minute = 0; minute < 2; minute++)
            {
                ticks += 60;
                ledger.Add(
                    ledger.Column("api"),
                    Interval.Ending(At(ticks), 60.Seconds),
                    PerTick * 60,
                    60.Seconds,
                    Origin.Scraped
                );
                Assert.IsType<CommitOutcome.Durable>(ledger.Commit(Twins.Start));
            }
            disk.Fill();
            // The log has room in its last page for a small commit; a block needs a page of its own.
            Assert.IsType<CommitOutcome.Durable>(ledger.Commit(At(ticks) + 3.Minutes));
            ledger.Tidy(At(ticks) + 3.Minutes, CancellationToken.None);
            var putOff = Assert.IsType<LedgerHealth.Durable>(ledger.Health).PutOff;
            Assert.Contains("No space left on device", putOff, StringComparison.Ordinal);
            AssertHolds(ledger, ticks);
            Assert.DoesNotContain(Names(disk), name => name.EndsWith(".lwb", StringComparison.Ordinal));
            disk.MakeRoom();
            Assert.IsType<CommitOutcome.Durable>(ledger.Commit(At(ticks) + 3.Minutes));
            ledger.Tidy(At(ticks) + 3.Minutes, CancellationToken.None);
            Assert.Equal(new LedgerHealth.Durable(PutOff: null), ledger.Health);
            Assert.Equal(2, Names(disk).Count(name => name.EndsWith(".lwb", StringComparison.Ordinal)));
            AssertHolds(ledger, ticks);
        }
        AssertWholeAfterRestart(disk, ticks);
    }

    [Fact]
    public void A_ledger_that_stops_on_a_full_disk_has_what_was_committed_before()
    {
        using var disk = SmallDisk.Require(kibibytes: 512);
        var (ticks, durable) = (0, 0);
        using (var ledger = Open(disk))
        {
            Commit(ledger, ref ticks);
            disk.Fill();
            for (var more = 0; more < 300; more++)
            {
                durable = Commit(ledger, ref ticks) is CommitOutcome.Durable ? ticks : durable;
            }
        }
        Assert.InRange(durable, 1, 299);
        AssertWholeAfterRestart(disk, durable);
    }

    static CommitOutcome Commit(Ledger ledger, ref int ticks)
    {
        ticks++;
        ledger.Add(ledger.Column("api"), Interval.Ending(At(ticks), 1.Seconds), PerTick, 1.Seconds, Origin.Scraped);
        return ledger.Commit(At(ticks));
    }

    static void AssertWholeAfterRestart(SmallDisk disk, int ticks)
    {
        Assert.True(LedgerFolder.Verify(new RealDisk(disk.Folder)).IsWhole);
        using var again = Open(disk);
        Assert.True(again.Recovery.IsWhole);
        AssertHolds(again, ticks);
    }

    static void AssertHolds(Ledger ledger, int ticks)
    {
        var all = ledger.Read(ledger.Column("api"), new Interval(Twins.Start, Twins.Start + 1.Hours));
        Assert.Equal((PerTick * ticks, ticks.Seconds), (all.Counted, all.Covered));
    }

    static DateTimeOffset At(int tick) => Twins.Start + tick.Seconds;

    static IEnumerable<string> Names(SmallDisk disk) => new RealDisk(disk.Folder).Names();

    static Ledger Open(SmallDisk disk) =>
        Ledger.Open(new RealDisk(disk.Folder), Twins.Settings with { LogRollBytes = 1_000_000 });
}
