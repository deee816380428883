using Leeway.Core.Indicators;
using Leeway.Core.Targets;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>The past of an SLO by the ledger, from its first event on.</summary>
static class TargetPast
{
    public static TargetHistory Of(ObjectiveEvaluation evaluation, Interval range, TimeSpan step) =>
        Trimmed(step, evaluation.History.ReadSeries(range, step).Select(point => point.Counted.Ordered()));

    /// <summary>Without the time before anything was counted.</summary>
    public static TargetHistory Trimmed(TimeSpan step, IEnumerable<EventCounts> counts) =>
        new(step, [.. counts.SkipWhile(one => one.Total <= 0)]);
}
