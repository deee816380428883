using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>Every slice that the source's watermark has passed is what its counts make of it, whenever they came, and no other is.</summary>
static class SlicesCheck
{
    const double Precision = 1e-6;

    // As long as a world lasts, about.
    static readonly TimeSpan Everything = 1.Hours;

    static readonly TimeSpan CoveredPrecision = 2.Milliseconds;

    public static void Ticked(
        Ledger.Ledger ledger,
        IEnumerable<WatchedObjective> watched,
        DateTimeOffset edge,
        Findings findings
    )
    {
        foreach (var objective in watched.Select(one => one.Objective))
        {
            if (
                objective.Slices is not { } rule
                || !ledger.TryFindColumn(objective.Indicator.ColumnKey, out var source)
                || !ledger.TryFindColumn(objective.ColumnKey, out var column)
            )
            {
                continue;
            }
            var known = ledger.Watermark(source) is { } watermark
                ? rule.EdgeAtOrBefore(watermark)
                : (DateTimeOffset?)null;
            findings.Unless(
                ledger.Watermark(column) == known,
                $"the slices of {objective.Name} are known until {ledger.Watermark(column)}, and not until {known}"
            );
            var until = rule.EdgeAtOrBefore(edge + Everything);
            for (var from = rule.EdgeAtOrBefore(edge - Everything); from < until; from += rule.Length)
            {
                var slice = new Interval(from, from + rule.Length);
                var (found, ought) = (ledger.Read(column, slice), ledger.Read(source, slice));
                var judged = slice.Until <= known ? rule.Judge(ought) : EventCounts.None;
                var covered = slice.Until <= known ? ought.Covered : TimeSpan.Zero;
                findings.Unless(
                    Math.Abs(found.Counted.Total - judged.Total) < Precision
                        && Math.Abs(found.Counted.Bad - judged.Bad) < Precision
                        && (found.Covered - covered).Duration() < CoveredPrecision,
                    $"{objective.Name} has {found.Counted}, {found.Covered} covered, in {slice}; its counts are {ought.Counted}, {ought.Covered} covered"
                );
            }
        }
    }
}
