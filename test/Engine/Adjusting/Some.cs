using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Tests.Adjusting;

/// <summary>Adjustments as tests need them.</summary>
static class Some
{
    public static Adjustment Exclusion(Interval span, string name = "maintenance", params IReadOnlyList<string> slos) =>
        Adjustment(name, span, new AdjustmentEffect.Exclude(), slos);

    public static Adjustment Adjustment(
        string name,
        Interval span,
        AdjustmentEffect effect,
        params IReadOnlyList<string> slos
    ) =>
        new()
        {
            Name = name,
            Objectives = slos,
            Of = "SLO checkout",
            Time = new Schedule.Once(span),
            Effect = effect,
            Author = "Ada",
            Reason = "It was planned.",
            Place = new DocumentPlace("adjustments.yaml", 1),
        };
}
