using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Demo.Traffic;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Demo.Tests.EndToEnd;

/// <summary>A ledger that takes what the shop's documents count, and not one column more.</summary>
static class FullLedger
{
    public static void Make(string folder)
    {
        using var ledger = Ledger.Ledger.Open(new RealDisk(folder), new LedgerSettings { Tick = DemoTick });
        foreach (var watched in ShopDocuments.Load().Configuration!.Objectives)
        {
            var indicator = watched.Objective.Indicator;
            ledger.Column(indicator.ColumnKey);
            if (LatencyRule.Of(indicator) is { } rule)
            {
                foreach (var bound in ServiceProfile.Bounds.Append(double.PositiveInfinity))
                {
                    ledger.Column(rule.KeyOf(bound));
                }
            }
        }
        for (var column = ledger.ColumnKeys.Count; column < LedgerLimits.Columns; column++)
        {
            ledger.Column(column.ToString(CultureInfo.InvariantCulture));
        }
        ledger.Commit(DateTimeOffset.UnixEpoch);
    }

    static TimeSpan DemoTick => new DemoSettings { ShopCommand = [] }.Tick;
}
