using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

/// <summary>A block of which bytes are missing or too many is set aside; everything else stays readable.</summary>
public sealed class BlockDamageTests
{
    [Fact]
    public void A_block_that_was_cut_off_anywhere_uncovers_its_time_and_nothing_else()
    {
        var length = SealedLife.Sealed().Disk[SealedLife.Block].Bytes.Length;
        for (var left = 0; left < length; left++)
        {
            AssertIsSetAside(bytes => bytes[..left], $"{left} bytes left");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public void A_block_that_is_too_long_is_set_aside(int more) =>
        AssertIsSetAside(bytes => [.. bytes, .. new byte[more]], $"{more} bytes more");

    [Fact]
    public void A_block_full_of_zeros_is_set_aside() => AssertIsSetAside(bytes => new byte[bytes.Length], "zeros");

    [Fact]
    public void A_block_that_rots_while_the_ledger_is_open_is_set_aside_when_its_page_is_read()
    {
        var twins = SealedLife.Sealed();
        var ledger = twins.Ledger!;
        var column = ledger.Column("api");
        twins.Disk[SealedLife.Block].Bytes[^1] ^= 1;
        Assert.True(ledger.Recovery.IsWhole);
        var damaged = ledger.Read(column, new Interval(Twins.Start, Twins.Start + 30.Seconds));
        Assert.True(damaged.Counted.IsNone && damaged.Covered == TimeSpan.Zero, $"{damaged}");
        Assert.Equal([SealedLife.Block + ".bad"], ledger.Recovery.BlocksSetAside, StringComparer.Ordinal);
        Assert.False(ledger.Recovery.IsWhole);
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
        AssertNextBlockIsWhole(twins, ledger, "the open ledger");
    }

    static void AssertIsSetAside(Func<byte[], byte[]> damage, string how)
    {
        var twins = SealedLife.Sealed();
        twins.Ledger!.Dispose();
        twins.Disk[SealedLife.Block].Bytes = damage(twins.Disk[SealedLife.Block].Bytes);
        using var ledger = Ledger.Open(twins.Disk, Twins.Settings);
        var damaged = ledger.Read(ledger.Column("api"), new Interval(Twins.Start, Twins.Start + 60.Seconds));
        Assert.True(damaged.Counted.IsNone && damaged.Covered == TimeSpan.Zero, $"{how}: {damaged}");
        Assert.Equal([SealedLife.Block + ".bad"], ledger.Recovery.BlocksSetAside, StringComparer.Ordinal);
        Assert.Contains(SealedLife.Block + ".bad", twins.Disk.Names(), StringComparer.Ordinal);
        AssertNextBlockIsWhole(twins, ledger, how);
    }

    static void AssertNextBlockIsWhole(Twins twins, Ledger ledger, string how)
    {
        var next = new Interval(Twins.Start + 60.Seconds, Twins.Start + 120.Seconds);
        var (expected, found) = (twins.Naive.Read("api", next).Total, ledger.Read(ledger.Column("api"), next));
        Assert.True(Math.Abs(expected - found.Counted.Total) < 1e-6, $"{how}: {found}");
    }
}
