using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>Adjustments as the API shows them.</summary>
static class AdjustmentView
{
    /// <summary>All that are or were in force, the latest first.</summary>
    public static IEnumerable<AdjustmentDetail> All(EngineSnapshot snapshot) =>
        snapshot.Adjustments.Reverse().Select(Of);

    /// <summary>Those that act in the SLO's window, by name.</summary>
    public static IEnumerable<AdjustmentDetail> Acting(ObjectiveEvaluation evaluation, EngineSnapshot snapshot)
    {
        var names = evaluation.Adjustments.Select(adjustment => adjustment.Name).ToHashSet(StringComparer.Ordinal);
        return names.Count == 0
            ? []
            : snapshot
                .Adjustments.Where(record => record.RevokedAt is null && names.Contains(record.Name))
                .OrderBy(record => record.Name, StringComparer.Ordinal)
                .Select(Of);
    }

    /// <summary>Null if nothing acts in the window.</summary>
    public static UnadjustedDetail? Unadjusted(ObjectiveEvaluation evaluation) =>
        evaluation.BudgetUnadjusted is { } budget
            ? new UnadjustedDetail
            {
                Total = budget.Spent.Counts.Total,
                Bad = budget.Spent.Counts.Bad,
                CoveredSeconds = budget.Spent.Covered.TotalSeconds,
                Remaining = budget.RemainingOfWindow,
                RemainingOfAccrued = budget.RemainingOfAccrued,
            }
            : null;

    static AdjustmentDetail Of(AdjustmentRecord record) =>
        new()
        {
            Name = record.Name,
            What = record.What,
            Author = record.Author,
            Reason = record.Reason,
            Since = record.Since,
            RevokedAt = record.RevokedAt,
        };
}
