using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Ledger.Tests;

public sealed class CrashTests
{
    [Theory]
    [CombinatorialSurvival]
    public void A_crash_at_any_disk_operation_loses_nothing_acknowledged_and_doubles_nothing(
        Survival survival,
        CrashPoint point
    )
    {
        var operations = OperationsOfALife();
        for (var operation = 0; operation < operations; operation++)
        {
            var twins = new Twins();
            twins.Disk.CrashAfter(operation, point);
            Assert.Throws<SimulatedCrashException>(() => Live(twins));
            twins.Restart(survival);
            Assert.True(twins.Ledger!.Recovery.IsWhole, $"operation {operation}: {twins.Ledger.Recovery}");
            twins.AssertAgree();
            LiveOn(twins);
        }
    }

    static int OperationsOfALife()
    {
        var twins = new Twins();
        Live(twins);
        Assert.True(twins.Disk.Operations > 100, $"Too short a life: {twins.Disk.Operations} operations.");
        return twins.Disk.Operations;
    }

    // Three blocks of head, sealing, rolling logs, and now and then counts that come minutes late.
    static void Live(Twins twins)
    {
        twins.Open();
        for (var round = 0; round < 12; round++)
        {
            twins.Pass(25);
            twins.Add("api", ago: 0, seconds: 25, new EventCounts(100 + round, round), share: 1, Origin.Scraped);
            twins.Add("web", ago: 5, seconds: 10, new EventCounts(7.5, 0), share: 0.95, Origin.Pushed);
            twins.Close("api", ago: 0);
            twins.SetSeries("east", $"errors{{pod=\"{round % 3}\"}}", new SeriesCursor(round, 0, round * 25, 0));
            twins.SetTarget("east", $"seen {round}");
            twins.SetEntry("alert", round % 2 == 0 ? $"firing {round}" : null);
            if (round % 3 == 2)
            {
                twins.Add("api", ago: 200, seconds: 30, new EventCounts(30, 3), share: 1, Origin.BackFilled);
                twins.Add("web", ago: 190, seconds: 1, new EventCounts(1, 1), share: 0, Origin.Imported);
            }
            Assert.IsType<CommitOutcome.Durable>(twins.Commit());
        }
        twins.AssertAgree();
    }

    static void LiveOn(Twins twins)
    {
        twins.Pass(200);
        twins.Add("api", ago: 90, seconds: 110, new EventCounts(11, 1), share: 1, Origin.Queried);
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
        twins.Add("api", ago: 130, seconds: 1, new EventCounts(1, 1), share: 0, Origin.Pushed);
        Assert.IsType<CommitOutcome.Durable>(twins.Commit());
        twins.Reopen();
        twins.AssertAgree();
    }
}
