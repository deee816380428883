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
            var slo = evaluation.Watched.Objective.FullName;
            foreach (var severity in evaluation.Watched.Strategy.Tiers.GroupBy(tier => tier.Severity))
            {
                var isOpen = IsOpen(entries, slo, severity.Key, severity.First().Name);
                var conditions = severity.ToDictionary(tier => tier, tier => Judge(ledger, evaluation, tier, known));
                var met = conditions.Where(tier => tier.Value is AlertCondition.Met && tier.Key.For == TimeSpan.Zero);
                findings.Unless(isOpen || !met.Any(), $"{slo} burns and has no occasion of severity {severity.Key}");
                var isQuiet = conditions.Values.All(condition => condition is AlertCondition.NotMet);
                var alert = Occasion.KeyOf(slo, severity.Key.Name, severity.First().Name);
                findings.Unless(
                    !isOpen || !isQuiet || OpenOccasions.IsKept(entries, alert),
                    $"{slo} does not burn and has an occasion of {severity.Key}"
                );
            }
            if (evaluation.Absence is { } absence)
            {
                var isOpen = IsOpen(entries, slo, absence.Rule.Severity, AbsenceRule.Name);
                var isMet = absence.Condition is AlertCondition.Met;
                findings.Unless(isOpen || !isMet, $"a target of {slo} is gone, which is no occasion");
                var isBack = absence.Condition is AlertCondition.NotMet;
                var alert = Occasion.KeyOf(slo, absence.Rule.Severity.Name, AbsenceRule.Name);
                findings.Unless(
                    !isOpen || !isBack || OpenOccasions.IsKept(entries, alert),
                    $"no target of {slo} is gone, which is an occasion"
                );
            }
        }
    }

    static bool IsOpen(IReadOnlyDictionary<string, string> entries, string slo, Severity severity, string rule) =>
        entries.ContainsKey($"occasion/{Occasion.KeyOf(slo, severity.Name, rule)}");

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
