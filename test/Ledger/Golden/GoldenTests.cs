using Leeway.Core.Time;
using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Tests.Golden;

/// <summary>Ledgers that earlier builds wrote, each of which this one must read.</summary>
/// <remarks>
/// LEEWAY_WRITE_GOLDEN=1 writes the one of this format version anew. After 1.0 that is right for a version that no
/// release has written yet, and never for another.
/// </remarks>
public sealed class GoldenTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("leeway-golden-").FullName;

    public static TheoryData<uint> Versions => [.. GoldenFolder.Versions];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_count_cursor_target_and_entry_of_a_golden_ledger_is_read(uint version)
    {
        var golden = new GoldenFolder(version);
        using var ledger = OpenCopy(golden);

        Assert.True(ledger.Recovery is { IsNew: false, IsWhole: true, TornBytesDropped: 0 }, $"{ledger.Recovery}");
        Assert.Equal(golden.Contents, GoldenFolder.ContentsOf(ledger));
    }

    [Fact]
    public void The_golden_ledger_of_now_holds_what_it_was_told()
    {
        var told = GoldenStory.Tell();
        using var ledger = OpenCopy(GoldenFolder.OfNow);

        Assert.Null(Agreement.Difference(ledger, told.Naive, Twins.Start - 5.Minutes, Twins.Start + 10.Minutes));
    }

    [Fact]
    public void The_golden_ledger_of_now_has_sealed_blocks_and_commits_that_are_only_in_the_log()
    {
        using var ledger = OpenCopy(GoldenFolder.OfNow);

        Assert.True(ledger.Recovery is { BlocksFound: >= 3, CommitsReplayed: >= 2 }, $"{ledger.Recovery}");
        Assert.Contains(GoldenFolder.OfNow.Files.Keys, name => name.EndsWith("-1.lwb", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_story_is_written_in_the_same_bytes()
    {
        var told = GoldenStory.Tell();
        if (Environment.GetEnvironmentVariable("LEEWAY_WRITE_GOLDEN") == "1")
        {
            GoldenFolder.OfNow.Write(told);
        }
        var written = told.Disk.Names().Order(StringComparer.Ordinal).ToDictionary(name => name, Bytes);

        Assert.Equal(GoldenFolder.OfNow.Files.Keys, written.Keys);
        Assert.All(GoldenFolder.OfNow.Files, file => Assert.Equal(file.Value, written[file.Key]));

        byte[] Bytes(string name) => told.Disk[name].Bytes;
    }

    [Fact]
    public void Opening_and_reading_changes_no_byte()
    {
        using (var ledger = OpenCopy(GoldenFolder.OfNow))
        {
            GoldenFolder.ContentsOf(ledger);
        }

        Assert.All(
            GoldenFolder.OfNow.Files,
            file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(_folder, file.Key)))
        );
    }

    [Fact]
    public void A_changed_byte_of_a_golden_ledger_is_seen()
    {
        var golden = GoldenFolder.OfNow;
        var block = golden.Files.Last(file => file.Key.EndsWith(".lwb", StringComparison.Ordinal));
        Copy(golden);
        block.Value[^1] ^= 1;
        File.WriteAllBytes(Path.Combine(_folder, block.Key), block.Value);
        using var ledger = Open();

        Assert.NotEqual(golden.Contents, GoldenFolder.ContentsOf(ledger));
    }

    Ledger OpenCopy(GoldenFolder golden)
    {
        Copy(golden);
        return Open();
    }

    void Copy(GoldenFolder golden)
    {
        foreach (var (name, bytes) in golden.Files)
        {
            File.WriteAllBytes(Path.Combine(_folder, name), bytes);
        }
    }

    Ledger Open() => Ledger.Open(new RealDisk(_folder), Twins.Settings);
}
