using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>What burns is an open occasion, and what does not is none: judged anew from the ledger's own counts.</summary>
static class AlertsCheck
{
    public static void Ticked(
        Ledger.Ledger ledger,
        IEnumerable<ObjectiveEvaluation> evaluations,
        IReadOnlyDictionary<string, string> entries,
        Findings findings
    )
    {
        foreach (var evaluation in evaluations.Where(one => !one.IsStale))
        {
            if (ledger.Watermark(evaluation.Column) is not { } known)
            {
                continue;
            }
            var strategy = evaluation.Watched.Strategy;
            foreach (var severity in strategy.Tiers.GroupBy(tier => tier.Severity))
            {
                var slo = evaluation.Watched.Objective;
                var isOpen = entries.ContainsKey(
                    $"occasion/{Occasion.KeyOf(slo.Name, severity.Key.Name, isAbsence: false)}"
                );
                var conditions = severity.ToDictionary(tier => tier, tier => Judge(ledger, evaluation, tier, known));
                var met = conditions.Where(tier => tier.Value is AlertCondition.Met && tier.Key.For == TimeSpan.Zero);
                findings.Unless(
                    isOpen || !met.Any(),
                    $"{slo.Name} burns and has no occasion of severity {severity.Key}"
                );
                var isGone =
                    strategy.Absence?.Severity == severity.Key && evaluation.Absence?.Decision.State.IsFiring == true;
                var isQuiet = !isGone && conditions.Values.All(condition => condition is AlertCondition.NotMet);
                findings.Unless(
                    !isOpen || !isQuiet,
                    $"{slo.Name} does not burn and has an occasion of severity {severity.Key}"
                );
            }
        }
    }

    static AlertCondition Judge(
        Ledger.Ledger ledger,
        ObjectiveEvaluation evaluation,
        AlertTier tier,
        DateTimeOffset known
    )
    {
        BurnReading Read(TimeSpan window) =>
            BurnReading.Of(
                ledger.Read(evaluation.Column, Interval.Ending(known, window)),
                evaluation.Watched.Objective.Target
            );
        return new TierReading(tier, Read(tier.LongWindow), Read(tier.ShortWindow)).Condition;
    }
}
