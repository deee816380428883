using Leeway.Core.Changes;
using Leeway.Core.Time;
using Leeway.Engine;

namespace Leeway.Server.Gating;

/// <summary>What was spent of a service's budgets after a gate had answered.</summary>
static class Aftermath
{
    /// <summary>As large a share as makes a change a failed one.</summary>
    public const double HarmShare = ChangeOutcome.FailedShare;

    public static TimeSpan Within { get; } = 4.Hours;

    /// <summary>The largest share of a budget; null if that cannot be told yet, or nothing is known of that time.</summary>
    public static double? Of(EngineSnapshot snapshot, string service, DateTimeOffset at)
    {
        double? most = null;
        foreach (var (slo, _) in snapshot.Policies)
        {
            if (
                snapshot.Evaluations.GetValueOrDefault(slo) is not { } evaluation
                || evaluation.Watched.Objective.Service != service
                || evaluation.Watermark is not { } known
                || known < at + Within
            )
            {
                continue;
            }
            try
            {
                var counted = evaluation.History.Read(new Interval(at, at + Within));
                var allowed = evaluation.Budget.AllowedInWindow;
                if (counted.Covered > TimeSpan.Zero && allowed > 0)
                {
                    most = Math.Max(most ?? 0, counted.Counts.Bad / allowed);
                }
            }
            catch (IOException)
            {
                // A block that cannot be read just now: the engine says so.
            }
        }
        return most;
    }
}
