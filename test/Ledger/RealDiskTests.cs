using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Tests;

public sealed class RealDiskTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("leeway-ledger-").FullName;

    [Fact]
    public void A_folder_of_this_machine_keeps_a_ledger()
    {
        using (var ledger = Open())
        {
            var column = ledger.Column("api");
            for (var minute = 0; minute < 30; minute++)
            {
                var span = new Interval(Twins.Start + minute.Minutes, Twins.Start + (minute + 1).Minutes);
                ledger.Add(column, span, new EventCounts(60, 6), 60.Seconds, Origin.Scraped);
                ledger.Close(column, span.Until);
                Assert.IsType<CommitOutcome.Durable>(ledger.Commit(span.Until));
                ledger.Tidy(span.Until, CancellationToken.None);
            }
        }
        using var again = Open();
        Assert.True(again.Recovery is { IsWhole: true, BlocksFound: 29, TornBytesDropped: 0 }, $"{again.Recovery}");
        var read = again.Read(again.Column("api"), new Interval(Twins.Start + 5.Minutes, Twins.Start + 30.Minutes));
        Assert.Equal((new EventCounts(1500, 150), 25.Minutes), (read.Counted, read.Covered));
    }

    [Fact]
    public void A_second_ledger_on_the_folder_is_refused()
    {
        using (Open())
        {
            var refusal = Assert.Throws<LedgerException>(Open);
            Assert.Contains("is open already", refusal.Message, StringComparison.Ordinal);
        }
        Open().Dispose();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    Ledger Open() => Ledger.Open(new RealDisk(_folder), Twins.Settings);
}
