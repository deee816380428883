using System.Collections.Immutable;
using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>A service that idles is not one that is gone: who is silent, who is idle, and who is always idle at this time are three things.</summary>
/// <remarks>Only for worlds whose clock is right: else nobody can say which tick an event belongs to.</remarks>
sealed class TrafficCheck(IReadOnlyList<SimulatedTarget> targets, SimulatedPast past, Findings findings)
{
    /// <param name="before">The alerts as they were at the last tick.</param>
    public IEnumerable<KeyValuePair<string, RememberedAlert>> Ticked(
        Ledger.Ledger ledger,
        IEnumerable<ObjectiveEvaluation> evaluations,
        VisibleEvents truth,
        IReadOnlyDictionary<string, string> entries,
        ImmutableDictionary<string, RememberedAlert> before,
        DateTimeOffset edge
    )
    {
        foreach (var evaluation in evaluations)
        {
            var (slo, strategy) = (evaluation.Watched.Objective.FullName, evaluation.Watched.Strategy);
            if (strategy.Absence is { } absence)
            {
                var alert = Occasion.KeyOf(slo, absence.Severity.Name, AbsenceRule.Name);
                var since = OpenOccasions.Since(entries, alert);
                Gone(slo, absence, since, before.GetValueOrDefault(alert)?.Since, truth, edge);
                yield return new(alert, new RememberedAlert(since, null));
            }
            if (strategy.NoTraffic is { } traffic && evaluation.Watermark is { } known)
            {
                var alert = Occasion.KeyOf(slo, traffic.Severity.Name, TrafficRule.Name);
                var since = OpenOccasions.Since(entries, alert);
                var isKept = OpenOccasions.IsKept(entries, alert);
                Idle(
                    evaluation,
                    traffic,
                    (since, before.GetValueOrDefault(alert)?.Since),
                    isKept,
                    truth,
                    known,
                    ledger
                );
                yield return new(alert, new RememberedAlert(since, null));
            }
        }
    }

    void Gone(
        string slo,
        AbsenceRule rule,
        DateTimeOffset? since,
        DateTimeOffset? before,
        VisibleEvents truth,
        DateTimeOffset edge
    )
    {
        var isAnySilent = TargetsOf(slo)
            .Any(target =>
                truth.Answered.TryGetValue(target.Instance, out var answered) && answered <= edge - rule.After
            );
        findings.Unless(
            since is null || before is not null || isAnySilent,
            $"a target of {slo} is said to be gone, and all that ever answered have done so since {edge - rule.After:HH:mm:ss}"
        );
    }

    void Idle(
        ObjectiveEvaluation evaluation,
        TrafficRule rule,
        (DateTimeOffset? Now, DateTimeOffset? Before) since,
        bool isKept,
        VisibleEvents truth,
        DateTimeOffset known,
        Ledger.Ledger ledger
    )
    {
        var slo = evaluation.Watched.Objective.FullName;
        var window = Interval.Ending(known, rule.After);
        var now = ledger.Read(evaluation.Column, window);
        var heard = truth.Heard.Where(one => one.Slo == slo).ToList();
        findings.Unless(
            since.Now is null || isKept || !heard.Any(one => one.AreIn(window)),
            $"{slo} had events in {window}, and is said to have no traffic"
        );
        findings.Unless(
            since.Now is null || since.Before is not null || past.IsBusy(slo),
            $"{slo} is said to have no traffic, and had none the week before either"
        );
        var isIdle = !evaluation.IsStale && now.Covered == rule.After && !heard.Any(one => one.MayBeIn(window));
        findings.Unless(
            since.Now is not null || !isIdle || !past.IsBusy(slo),
            $"{slo} has had no events in {window}, unlike the week before, which is no occasion"
        );
        var lately = Interval.Ending(known, rule.After + 3.Minutes);
        findings.Unless(
            since.Now is not null || since.Before is null || heard.Any(one => one.MayBeIn(lately)),
            $"{slo} has had no events in {lately}, and is said to have traffic again"
        );
    }

    IEnumerable<SimulatedTarget> TargetsOf(string slo) =>
        targets.Where(target => target.Service == SimulatedDocuments.ServiceOf(slo));
}
