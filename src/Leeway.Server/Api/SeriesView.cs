using Leeway.Client;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>An SLO's counts over time as the API shows them.</summary>
static class SeriesView
{
    public static SloSeries Of(ObjectiveEvaluation evaluation, Interval range, TimeSpan step)
    {
        var objective = evaluation.Watched.Objective;
        var points = evaluation.History.ReadSeries(range, step);
        return new SloSeries
        {
            Slo = objective.Name,
            Group = objective.Group?.Text,
            From = range.From,
            Until = range.Until,
            StepSeconds = step.TotalSeconds,
            Points =
            [
                .. points.Select(point =>
                {
                    var counts = point.Counted.Ordered();
                    var ratio = ErrorRatio.Of(counts);
                    return new SloPoint
                    {
                        From = point.Span.From,
                        Total = counts.Total,
                        Bad = counts.Bad,
                        CoveredSeconds = point.Covered.TotalSeconds,
                        ErrorRatio = ratio?.Value,
                        BurnRate = ratio?.Against(evaluation.PromisedAt(point.Span.From).Target).Factor,
                        Origin = point.Origins.ToString().ToLowerInvariant(),
                    };
                }),
            ],
        };
    }
}
