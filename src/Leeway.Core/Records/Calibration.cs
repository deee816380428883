using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;
using Leeway.Core.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Records;

/// <summary>Whether predictions from the record come true: each recorded year predicted from those before it.</summary>
public static class Calibration
{
    const int Years = 10_000;

    /// <summary>None of less than two years.</summary>
    /// <param name="risks">Those whose years are predicted. All that is said of them today is left aside: each prediction knows only the record before its year.</param>
    /// <param name="all">These and the others that an incident may be.</param>
    public static IReadOnlyList<CalibratedYear> Of(
        IncidentRecord record,
        IReadOnlyList<Risk> risks,
        IReadOnlyList<Risk> all,
        Target target,
        ulong seed,
        EachPart each,
        CancellationToken stop = default
    )
    {
        var results = new List<CalibratedYear>();
        var learnt = risks.Select(AllFromRecord).ToList();
        for (var from = record.Span.From + 365.Days; from + 365.Days <= record.Span.Until; from += 365.Days)
        {
            var fit = new RecordFit(record.Within(new Interval(record.Span.From, from)), all);
            var fitted = learnt.Select(risk => (risk.Name, Fitted: fit.Of(risk))).ToList();
            var year = new Interval(from, from + 365.Days);
            var model = new RiskModel([.. fitted.Select(one => one.Fitted).OfType<Risk>()], [], []);
            var predicted = new Simulation(model, [ProjectSet.None], Horizon.Year(target)).Run(
                Planner.Bounded(model, [ProjectSet.None], Years),
                seed,
                each,
                stop
            )[0];
            var came = record
                .Within(year)
                .Incidents.Select(incident => (incident.BadMinutes, Part: PartOf(incident, risks, all)))
                .Where(one => one.Part > 0)
                .ToList();
            results.Add(
                new CalibratedYear(
                    year,
                    Distribution.Of(predicted.BadMinutes),
                    came.Sum(one => one.Part * (one.BadMinutes ?? 0)),
                    came.Count(one => one.BadMinutes is null),
                    model.Risks.Count,
                    [.. fitted.Where(one => one.Fitted is null).Select(one => one.Name)]
                )
            );
        }
        return results;
    }

    static double PartOf(RecordedIncident incident, IReadOnlyList<Risk> risks, IReadOnlyList<Risk> all) =>
        incident.PartOf(all) * risks.Count(incident.MayBe);

    // What people believe today they may believe because of that year.
    static Risk AllFromRecord(Risk risk) =>
        risk with
        {
            Detect = new Estimate.FromRecord(null),
            Repair = new Estimate.FromRecord(null),
            Impact = new Estimate.FromRecord(null),
            Frequency = Frequency.FromRecord,
        };
}
