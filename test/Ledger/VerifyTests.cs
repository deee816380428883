using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

public sealed class VerifyTests
{
    [Fact]
    public void A_whole_ledger_is_read_to_its_last_byte_and_left_as_it_is()
    {
        var twins = Thinned();
        var operations = twins.Disk.Operations;
        var check = LedgerFolder.Verify(twins.Disk);
        Assert.True(check.IsWhole);
        Assert.Empty(check.Findings);
        Assert.Equal(twins.Disk.Names().Sum(name => twins.Disk[name].Length), check.Bytes);
        Assert.True(check is { Files: > 3, Records: > 0, Pages: > 2 }, $"{check}");
        Assert.Equal(operations, twins.Disk.Operations);
        twins.AssertAgree();
    }

    [Fact]
    public void Any_damaged_byte_of_a_block_is_found_where_it_is()
    {
        var twins = SealedLife.Sealed();
        var bytes = twins.Disk[SealedLife.Block].Bytes;
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x40;
            var finding = Assert.Single(LedgerFolder.Verify(twins.Disk).Findings);
            Assert.True(finding is { IsDamage: true, File: var file } && file == SealedLife.Block, $"{at}: {finding}");
            Assert.True(finding.Offset <= at, $"{at}: {finding}");
            bytes[at] ^= 0x40;
        }
        Assert.True(LedgerFolder.Verify(twins.Disk).IsWhole);
    }

    [Fact]
    public void A_block_that_was_cut_off_anywhere_is_found()
    {
        var twins = SealedLife.Sealed();
        var bytes = twins.Disk[SealedLife.Block].Bytes;
        for (var left = 0; left < bytes.Length; left++)
        {
            twins.Disk[SealedLife.Block].Bytes = bytes[..left];
            Assert.Contains(LedgerFolder.Verify(twins.Disk).Findings, found => found.IsDamage && found.Offset <= left);
        }
    }

    [Fact]
    public void Any_damaged_byte_of_the_log_is_told_as_opening_the_ledger_tells_it()
    {
        var twins = SealedLife.Lived(rounds: 3);
        var log = SealedLife.LogOf(twins);
        twins.Ledger!.Dispose();
        var bytes = twins.Disk[log].Bytes;
        for (var at = 0; at < bytes.Length; at++)
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 0x40;
            twins.Disk[log].Bytes = damaged;
            var finding = Assert.Single(LedgerFolder.Verify(twins.Disk).Findings);
            Assert.True(finding.File == log && finding.Offset <= at, $"{at}: {finding}");
            Assert.Equal(IsWholeWhenOpened(twins.Disk), !finding.IsDamage);
        }
    }

    [Fact]
    public void A_torn_tail_is_told_and_no_damage()
    {
        var twins = SealedLife.Lived(rounds: 2);
        var log = SealedLife.LogOf(twins);
        var whole = twins.Disk[log].Bytes.Length;
        twins.Disk[log].Bytes = [.. twins.Disk[log].Bytes, .. "LWRC torn"u8];
        var check = LedgerFolder.Verify(twins.Disk);
        Assert.True(check.IsWhole);
        var finding = Assert.Single(check.Findings);
        Assert.Equal((log, whole, false), (finding.File, finding.Offset, finding.IsDamage));
        Assert.Contains("9 bytes of an unfinished commit", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_overs_and_foreign_files_are_named_and_no_damage()
    {
        var twins = SealedLife.Sealed();
        Put(twins.Disk, SealedLife.Block.Replace("-0.lwb", "-7.lwb.tmp", StringComparison.Ordinal), [1]);
        Put(twins.Disk, "log-0.lwl", [1]);
        Put(twins.Disk, "notes.txt", [1]);
        var check = LedgerFolder.Verify(twins.Disk);
        Assert.True(check.IsWhole);
        Assert.Equal(3, check.Findings.Count);
    }

    [Fact]
    public void A_block_under_another_name_and_one_across_another_are_damage()
    {
        var twins = SealedLife.Sealed();
        var bytes = twins.Disk[SealedLife.Block].Bytes;
        Put(twins.Disk, "block-7-60-0.lwb", bytes);
        var finding = Assert.Single(LedgerFolder.Verify(twins.Disk).Findings, found => found.IsDamage);
        Assert.Equal(("block-7-60-0.lwb", $"by its header it is {SealedLife.Block}"), (finding.File, finding.What));
    }

    [Fact]
    public void A_folder_without_a_ledger_is_said_to_have_none()
    {
        var refusal = Assert.Throws<LedgerException>(() => LedgerFolder.Verify(new SimulatedDisk()));
        Assert.Contains("holds no ledger", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => LedgerFolder.Describe(new SimulatedDisk()));
        Assert.Throws<LedgerException>(() => LedgerFolder.OpenToRead(new SimulatedDisk()));
    }

    [Fact]
    public void A_ledger_that_is_open_is_described_and_read_without_being_disturbed()
    {
        var twins = Thinned();
        var operations = twins.Disk.Operations;
        var facts = LedgerFolder.Describe(twins.Disk);
        Assert.Equal(Twins.Settings.Tick, facts.Tick);
        Assert.Equal([1, 10, 60], facts.Blocks.Select(block => (int)block.Step.TotalSeconds));
        Assert.Equal(
            twins.Disk.Names().Sum(name => twins.Disk[name].Length),
            facts.LogBytes + facts.Blocks.Sum(block => block.Bytes)
        );
        var column = Assert.Single(facts.Columns);
        Assert.Equal("api", column.Key);
        Assert.Equal(twins.Ledger!.Beginning(twins.Ledger.Column("api")), column.From);
        Assert.InRange(column.BlockBytes, 1, facts.Blocks.Sum(block => block.Bytes));
        using (var looked = LedgerFolder.OpenToRead(twins.Disk))
        {
            Assert.Null(Agreement.Difference(looked, twins.Committed, Twins.Start, twins.Now));
            looked.Add(
                looked.Column("api"),
                Interval.Ending(twins.Now, 1.Seconds),
                new(1, 0),
                1.Seconds,
                Origin.Pushed
            );
            Assert.IsType<CommitOutcome.MemoryOnly>(looked.Commit(twins.Now));
        }
        Assert.Equal(operations, twins.Disk.Operations);
    }

    static bool IsWholeWhenOpened(SimulatedDisk disk)
    {
        try
        {
            using var ledger = Ledger.Open(disk, Twins.Settings);
            return ledger.Recovery.IsWhole;
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    static void Put(SimulatedDisk disk, string name, byte[] bytes) => disk.Create(name).Append(bytes);

    static Twins Thinned()
    {
        var twins = new Twins { With = Twins.Thinned };
        twins.Open();
        for (var round = 0; round < 60; round++)
        {
            SealedLife.Round(twins);
        }
        return twins;
    }
}
