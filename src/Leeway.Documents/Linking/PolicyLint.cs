using System.Globalization;
using Leeway.Core.Conditions;
using Leeway.Core.Objectives;
using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Warns of steps that no SLO can ever be in.</summary>
static class PolicyLint
{
    public static void Check(PolicyDeclaration declared, IReadOnlyList<Objective> objectives)
    {
        var steps = declared.Entry.Policy.Steps;
        // Steps with problems of their own are missing, and so are those of a preset, which are right.
        foreach (var (value, step) in steps.Count == declared.Steps.Count ? declared.Steps.Zip(steps) : [])
        {
            var before = steps.TakeWhile(other => other != step).FirstOrDefault(other => Covers(other.When, step.When));
            if (before is not null)
            {
                value.Warn(
                    $"step '{step.Name}' never counts: whenever 'when: {step.When}' holds, '{before.Name}' does too, and the first counts",
                    "write the strictest step first"
                );
            }
            foreach (var comparison in step.When.Comparisons)
            {
                WarnOfReach(comparison, objectives, value);
            }
        }
    }

    // The burn rate of a total outage is the highest that there is.
    static void WarnOfReach(Condition.Comparison comparison, IReadOnlyList<Objective> objectives, Fields.Value value)
    {
        if (
            comparison
            is not { Quantity.Measure: Measure.Burn, Comparator: Comparator.Greater or Comparator.GreaterOrEqual }
        )
        {
            return;
        }
        foreach (var objective in objectives.Where(one => comparison.Bound * one.Target.BudgetFraction > 1).Take(1))
        {
            var most = (1 / objective.Target.BudgetFraction).ToString("0.##", CultureInfo.InvariantCulture);
            value.Warn(
                $"'{comparison}' never holds for SLO '{objective.Name}': with a target of {objective.Target} nothing burns faster than {most}",
                "write a lower burn rate"
            );
        }
    }

    // Of single comparisons of the same quantity in the same direction only.
    static bool Covers(Condition wide, Condition narrow)
    {
        if (
            wide is not Condition.Comparison outer
            || narrow is not Condition.Comparison inner
            || outer.Quantity != inner.Quantity
        )
        {
            return false;
        }
        return (outer.Comparator, inner.Comparator) switch
        {
            (Comparator.Less, Comparator.Less) => outer.Bound >= inner.Bound,
            (Comparator.Less, Comparator.LessOrEqual) => outer.Bound > inner.Bound,
            (Comparator.LessOrEqual, Comparator.Less or Comparator.LessOrEqual) => outer.Bound >= inner.Bound,
            (Comparator.Greater, Comparator.Greater) => outer.Bound <= inner.Bound,
            (Comparator.Greater, Comparator.GreaterOrEqual) => outer.Bound < inner.Bound,
            (Comparator.GreaterOrEqual, Comparator.Greater or Comparator.GreaterOrEqual) => outer.Bound <= inner.Bound,
            _ => false,
        };
    }
}
