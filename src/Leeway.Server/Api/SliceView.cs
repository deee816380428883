using Leeway.Client;
using Leeway.Core.Indicators;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>The slices of an SLO as the API shows them.</summary>
static class SliceView
{
    public static SliceDetail Of(SliceRule rule, ObjectiveEvaluation evaluation)
    {
        var source = evaluation.SourceSpent?.Counts ?? EventCounts.None;
        return new SliceDetail
        {
            Method = rule.GetType().Name,
            LengthSeconds = rule.Length.TotalSeconds,
            Target = rule is SliceRule.Timeslices slices ? slices.Target.Fraction : null,
            SourceColumn = evaluation.Source.Number,
            SourceTotal = source.Total,
            SourceBad = source.Bad,
        };
    }
}
