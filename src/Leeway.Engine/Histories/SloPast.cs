using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Histories;

/// <summary>Reads an SLO's whole past as a replay wants it, as adjustments have it.</summary>
public static class SloPast
{
    /// <summary>When anything was first counted for the SLO; null if nothing was.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static DateTimeOffset? Beginning(SloHistory history, Ledger.Ledger ledger) =>
        history
            .Stretches.Select(stretch =>
                ledger.Beginning(stretch.Column) is { } first && first < stretch.Until
                    ? first > stretch.From
                        ? first
                        : stretch.From
                    : (DateTimeOffset?)null
            )
            .Min();

    /// <summary>The counts step by step; time of which nothing is known is not covered.</summary>
    /// <param name="step">A whole number of the ledger's ticks, of which the range has a whole number.</param>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static CountHistory Read(SloHistory history, Interval range, TimeSpan step)
    {
        var ticks = (int)(range.Length / step);
        var (total, bad, covered) = (new double[ticks], new double[ticks], new TimeSpan[ticks]);
        for (var tick = 0; tick < ticks; tick += LedgerLimits.SeriesPoints)
        {
            var until = Math.Min(ticks, tick + LedgerLimits.SeriesPoints);
            var part = new Interval(range.From + (step * tick), range.From + (step * until));
            var at = tick;
            foreach (var point in history.ReadSeries(part, step))
            {
                (total[at], bad[at], covered[at]) = (point.Counted.Total, point.Counted.Bad, point.Covered);
                at++;
            }
        }
        return new CountHistory(range.From, step, total, bad, covered);
    }
}
