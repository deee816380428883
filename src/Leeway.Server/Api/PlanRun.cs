using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;
using Leeway.Core.Records;
using Leeway.Core.Risks;
using Leeway.Documents;

namespace Leeway.Server.Api;

/// <summary>Makes the plan of one promise.</summary>
public static class PlanRun
{
    // The targets that people usually talk about, to see what each would take.
    static readonly Target[] UsualTargets = [new(0.99m), new(0.995m), new(0.999m), new(0.9995m), new(0.9999m)];

    /// <param name="slo">The name of an SLO; null for a promise that is in no document, which every risk hurts.</param>
    /// <param name="question">Without candidates the usual targets are.</param>
    /// <param name="record">Null without recorded incidents: what people estimated then counts.</param>
    /// <param name="processors">How many may be kept busy.</param>
    public static MadePlan Of(
        RiskBook book,
        string? slo,
        PlanQuestion question,
        IncidentRecord? record,
        int processors,
        CancellationToken stop
    )
    {
        var unknown = new List<string>();
        var fit = record is null ? null : new RecordFit(record, book.AllRisks);
        var model = book.ModelOf(slo, Learn);
        var asked = question.Candidates.Count > 0 ? question : question with { Candidates = UsualTargets };
        var plan = Planner.Plan(model, asked, Each, stop);
        var detail = PlanView.Of(plan, slo, unknown);
        return new MadePlan(
            plan,
            record is null ? detail : detail with { Calibration = [.. Calibrated(record).Select(PlanView.Of)] }
        );

        Risk? Learn(Risk risk)
        {
            var known = risk.IsKnown ? risk : fit?.Of(risk) ?? risk.AsEstimated();
            if (known is null)
            {
                unknown.Add(risk.Name);
            }
            return known;
        }

        void Each(int count, Action<int> part) =>
            Parallel.For(
                0,
                count,
                new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = processors },
                part
            );

        IReadOnlyList<CalibratedYear> Calibrated(IncidentRecord known) =>
            Calibration.Of(
                known,
                [.. book.Risks.Where(entry => entry.Hurts(slo)).Select(entry => entry.Risk)],
                book.AllRisks,
                question.Target,
                question.Seed,
                Each,
                stop
            );
    }
}
