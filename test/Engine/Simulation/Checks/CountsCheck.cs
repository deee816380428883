using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>The ledger equals what happened: counts, covered time, watermarks.</summary>
sealed class CountsCheck(IReadOnlyList<SimulatedTarget> targets, bool clocksAgree, Findings findings)
{
    const double Precision = 0.0005;

    static readonly TimeSpan Everything = 2.Hours;

    readonly Dictionary<string, DateTimeOffset> _watermarks = new(StringComparer.Ordinal);

    /// <summary>Leeway found an older commit again: its watermarks may be older too.</summary>
    public void Restarted() => _watermarks.Clear();

    public void Ticked(
        Ledger.Ledger ledger,
        IEnumerable<WatchedObjective> known,
        VisibleEvents truth,
        DateTimeOffset edge,
        bool isThorough
    )
    {
        foreach (var watched in known)
        {
            var (slo, key) = (watched.Objective.Name, watched.Objective.Indicator.ColumnKey);
            if (!ledger.TryFindColumn(key, out var column))
            {
                continue;
            }
            var counted = ledger.Read(column, new Interval(edge - Everything, edge + Everything)).Counted;
            var (total, bad) = truth.Counts.GetValueOrDefault(slo);
            findings.Unless(
                total.Allow(counted.Total) && bad.Allow(counted.Bad),
                $"{slo} holds {counted.Total} events, {counted.Bad} bad; {total} and {bad} happened where it could see them"
            );
            Advances(slo, ledger.Watermark(column));
            if (isThorough)
            {
                Covers(slo, ledger, column, truth, edge);
            }
        }
    }

    void Advances(string slo, DateTimeOffset? watermark)
    {
        var before = _watermarks.TryGetValue(slo, out var known) ? known : (DateTimeOffset?)null;
        findings.Unless(
            before is null || watermark >= before,
            $"the watermark of {slo} went from {before} to {watermark}"
        );
        if (watermark is { } now)
        {
            _watermarks[slo] = now;
        }
    }

    void Covers(string slo, Ledger.Ledger ledger, Ledger.ColumnId column, VisibleEvents truth, DateTimeOffset edge)
    {
        var expected = targets.Count(target => target.Service == SimulatedDocuments.ServiceOf(slo));
        var recently = new Interval(edge - (60 * SimulatedWorld.Tick), edge);
        foreach (var point in ledger.ReadSeries(column, recently, SimulatedWorld.Tick))
        {
            var share = clocksAgree ? (double)truth.Known.Targets(slo, point.Span.Until) / expected : 1;
            findings.Unless(
                point.Covered / SimulatedWorld.Tick <= share + Precision,
                $"{slo} covers {point.Covered} of the tick until {point.Span.Until:HH:mm:ss}; at most {share:P0} of it can be known"
            );
        }
    }
}
