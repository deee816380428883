using System.Collections.Immutable;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>Each time that the budget comes down to a share is one occasion: it begins then, and ends when more has been left for long enough.</summary>
static class BudgetsCheck
{
    /// <param name="before">The alerts as they were at the last tick.</param>
    public static IEnumerable<KeyValuePair<string, RememberedAlert>> Ticked(
        Ledger.Ledger ledger,
        IEnumerable<ObjectiveEvaluation> evaluations,
        IReadOnlyDictionary<string, string> entries,
        ImmutableDictionary<string, RememberedAlert> before,
        Findings findings
    )
    {
        foreach (var evaluation in evaluations.Where(one => one.Watched.Strategy.BudgetLeft.Count > 0))
        {
            var slo = evaluation.Watched.Objective.FullName;
            var known = ledger.Watermark(evaluation.Column) ?? evaluation.AsOf;
            var (left, margin) = Left(ledger, evaluation, known);
            foreach (var rule in evaluation.Watched.Strategy.BudgetLeft)
            {
                var alert = Occasion.KeyOf(slo, rule.Severity.Name, rule.Name);
                var (since, then) = (OpenOccasions.Since(entries, alert), before.GetValueOrDefault(alert));
                var mayBeMet = left <= (double)rule.Left + margin;
                findings.Unless(
                    since is not null || !(left < (double)rule.Left - margin),
                    $"{left:P1} of the budget of {slo} is left, which is no occasion of {rule.Name}"
                );
                findings.Unless(
                    since is null || since == then?.Since || (then?.Since is null && mayBeMet),
                    $"{rule.Name} of {slo} began at {since} with {left:P1} left, after {then?.Since}"
                );
                findings.Unless(
                    since is not null || then?.Since is null || !(known - then.LastMet < rule.Calm),
                    $"{rule.Name} of {slo} ended at {known}, and was met until {then?.LastMet}"
                );
                yield return new(alert, new RememberedAlert(since, mayBeMet ? known : then?.LastMet));
            }
        }
    }

    // In proportion to what is known of the window, as if the rest were alike; null if nothing is. What is known is rounded
    // to the second where the engine judges it, so that a little more or less may be left.
    static (double? Left, double Margin) Left(
        Ledger.Ledger ledger,
        ObjectiveEvaluation evaluation,
        DateTimeOffset known
    )
    {
        var (target, length) = (
            evaluation.Watched.Objective.Target,
            ((Window.Rolling)evaluation.Watched.Objective.Window).Length
        );
        var read = ledger.Read(evaluation.Column, Interval.Ending(known, length));
        if (read.Covered <= TimeSpan.Zero)
        {
            return (null, 0);
        }
        var allowed = (double)target.BudgetFraction * read.Counts.Total * Math.Max(1, length / read.Covered);
        var spent = allowed > 0 ? read.Counts.Bad / allowed : 0;
        return (1 - spent, (spent * (TimeSpan.FromSeconds(0.5) / read.Covered)) + 1e-9);
    }
}
