using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Tests;

/// <summary>Copies of the folder: which of them are the ledger.</summary>
public sealed class BackupTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leeway-backup-");

    string Original => Path.Combine(_folder.FullName, "data");

    string Copy => Path.Combine(_folder.FullName, "copy");

    [Fact]
    public void A_copy_of_a_stopped_ledger_is_the_ledger()
    {
        using (var ledger = Open(Original))
        {
            Live(ledger, minutes: 30);
        }
        CopyAll(Original);
        AssertHolds(Copy, minutes: 30);
    }

    [Fact]
    public void A_copy_of_one_instant_of_a_running_ledger_is_the_ledger_as_of_its_last_commit()
    {
        using var ledger = Open(Original);
        Live(ledger, minutes: 30);
        ledger.Add(ledger.Column("api"), Minute(30), new EventCounts(60, 6), 60.Seconds, Origin.Scraped);
        CopyAll(Original);
        AssertHolds(Copy, minutes: 30);
    }

    [Fact]
    public void A_copy_file_by_file_while_blocks_are_sealed_may_lack_counts_and_nothing_in_it_tells()
    {
        using var ledger = Open(Original);
        Live(ledger, minutes: 10);
        var blocks = Directory.GetFiles(Original, "*.lwb");
        CopyFiles(blocks);
        Live(ledger, minutes: 10, from: 10);
        CopyFiles(Directory.GetFiles(Original, "*.lwl"));
        Assert.True(LedgerFolder.Verify(new RealDisk(Copy)).IsWhole);
        using var copy = Open(Copy);
        var all = copy.Read(copy.Column("api"), new Interval(Twins.Start, Twins.Start + 20.Minutes));
        Assert.True(all.Counted.Total < 20 * 60, $"{all}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    static void Live(Ledger ledger, int minutes, int from = 0)
    {
        for (var minute = from; minute < from + minutes; minute++)
        {
            ledger.Add(ledger.Column("api"), Minute(minute), new EventCounts(60, 6), 60.Seconds, Origin.Scraped);
            Assert.IsType<CommitOutcome.Durable>(ledger.Commit(Minute(minute).Until));
            ledger.Tidy(Minute(minute).Until, CancellationToken.None);
        }
    }

    static void AssertHolds(string folder, int minutes)
    {
        Assert.True(LedgerFolder.Verify(new RealDisk(folder)).IsWhole);
        using var ledger = Open(folder);
        Assert.True(ledger.Recovery.IsWhole);
        var all = ledger.Read(ledger.Column("api"), new Interval(Twins.Start, Twins.Start + 1.Hours));
        Assert.Equal((new EventCounts(60 * minutes, 6 * minutes), minutes.Minutes), (all.Counted, all.Covered));
    }

    static Interval Minute(int number) => new(Twins.Start + number.Minutes, Twins.Start + (number + 1).Minutes);

    void CopyAll(string from) =>
        CopyFiles(Directory.GetFiles(from).Where(file => !file.EndsWith("ledger.lock", StringComparison.Ordinal)));

    void CopyFiles(IEnumerable<string> files)
    {
        Directory.CreateDirectory(Copy);
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(Copy, Path.GetFileName(file)));
        }
    }

    static Ledger Open(string folder) => Ledger.Open(new RealDisk(folder), Twins.Settings);
}
