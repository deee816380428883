using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

public sealed class OpeningTests
{
    [Fact]
    public void A_new_folder_is_a_new_ledger_and_an_old_one_is_not()
    {
        var disk = new SimulatedDisk();
        using (var ledger = Ledger.Open(disk, Twins.Settings))
        {
            Assert.Equal(new LedgerRecovery { IsNew = true }, ledger.Recovery with { BlocksSetAside = [] });
            ledger.Column("api");
            ledger.Commit(Twins.Start);
        }
        using var again = Ledger.Open(disk, Twins.Settings);
        Assert.False(again.Recovery.IsNew);
        Assert.True(again.TryFindColumn("api", out _));
    }

    [Fact]
    public void Two_ledgers_cannot_share_a_folder()
    {
        var disk = new SimulatedDisk();
        using (Ledger.Open(disk, Twins.Settings))
        {
            Assert.Throws<LedgerException>(() => Ledger.Open(disk, Twins.Settings));
        }
        Ledger.Open(disk, Twins.Settings).Dispose();
    }

    [Fact]
    public void Another_tick_is_refused_with_both_named()
    {
        var disk = new SimulatedDisk();
        Commit(disk, Twins.Settings);
        var refusal = Assert.Throws<LedgerException>(() =>
            Ledger.Open(disk, Twins.Settings with { Tick = 15.Seconds })
        );
        Assert.Contains(
            "kept with ticks of 1s and cannot be opened with 15s",
            refusal.Message,
            StringComparison.Ordinal
        );
        Ledger.Open(disk, Twins.Settings).Dispose();
    }

    [Fact]
    public void Another_block_length_does_not_matter_to_a_ledger_that_has_one()
    {
        var disk = new SimulatedDisk();
        Commit(disk, Twins.Settings);
        using var ledger = Ledger.Open(disk, Twins.Settings with { BlockLength = 7.Minutes });
        Assert.True(ledger.Recovery.IsWhole);
    }

    [Fact]
    public void Another_format_version_is_refused()
    {
        var disk = new SimulatedDisk();
        Commit(disk, Twins.Settings);
        disk["log-0.lwl"].Bytes[8] = 9;
        var refusal = Assert.Throws<LedgerException>(() => Ledger.Open(disk, Twins.Settings));
        Assert.Contains("format version 9", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_is_a_whole_number_of_ticks() =>
        Assert.Throws<ArgumentException>(() =>
            Ledger.Open(new SimulatedDisk(), Twins.Settings with { BlockLength = 1.5 * 1.Seconds })
        );

    static void Commit(SimulatedDisk disk, LedgerSettings settings)
    {
        using var ledger = Ledger.Open(disk, settings);
        ledger.Column("api");
        Assert.IsType<CommitOutcome.Durable>(ledger.Commit(Twins.Start));
    }
}
