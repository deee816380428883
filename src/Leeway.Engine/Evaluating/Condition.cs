using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Objectives;

namespace Leeway.Engine.Evaluating;

/// <summary>What the rules of an SLO say of one tick, whatever they said before.</summary>
static class Condition
{
    public static (TierReading? Reading, AlertCondition Condition) Of(
        Objective objective,
        AlertTier tier,
        SloWindows windows,
        DateTimeOffset edge
    )
    {
        if (windows.Column.Watermark is not { } watermark)
        {
            return (null, new AlertCondition.Unknown("no data: no target has shown the SLI's series yet"));
        }
        var reading = new TierReading(
            tier,
            BurnReading.Of(windows.Last(tier.LongWindow, watermark), objective.Target),
            BurnReading.Of(windows.Last(tier.ShortWindow, watermark), objective.Target)
        );
        return windows.Column.IsStale
            ? (reading, new AlertCondition.Unknown($"no data since {watermark:yyyy-MM-ddTHH:mm:ssZ}"))
            : (reading, reading.Condition);
    }

    public static AlertCondition Of(AbsenceRule rule, ColumnReading column, DateTimeOffset edge)
    {
        if (!column.IsAsked)
        {
            return new AlertCondition.Unknown("no data: the targets have not all been asked yet");
        }
        var gone = column
            .Gone.Where(target =>
                edge - target.SilentSince >= rule.After
                && target.LastAnswer - target.LastTraffic <= AbsenceRule.TrafficWithin
            )
            .ToList();
        return gone is [var first, ..]
            ? new AlertCondition.Met(
                $"target {first.Instance} of {first.Job} has been silent since {first.SilentSince:yyyy-MM-ddTHH:mm:ssZ} "
                    + $"and had traffic until {first.LastTraffic:yyyy-MM-ddTHH:mm:ssZ}"
                    + (gone.Count == 1 ? "" : $"; {gone.Count - 1} more are gone too")
            )
            : new AlertCondition.NotMet("every target that had traffic answers");
    }
}
