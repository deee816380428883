using Leeway.Core.Time;

namespace Leeway.Core.Changes;

/// <summary>A change and what came of it.</summary>
/// <param name="Blamed">What it answers for; null if nothing.</param>
/// <param name="Share">The part of an SLO window's budget that it spent, of the SLO that it hurt most.</param>
/// <param name="IsRolledBack">True if the next thing that was done to the service was to take it back.</param>
public sealed record ChangeOutcome(ServiceChange Change, Interval? Blamed, double Share, bool IsRolledBack)
{
    /// <summary>A change has failed that spent so much of a budget.</summary>
    public const double FailedShare = 0.02;

    public bool IsFailed => !Change.Kind.IsRemedy && (IsRolledBack || Share >= FailedShare);

    /// <summary>From its start until users were well again; null if it did not fail, or never hurt.</summary>
    public TimeSpan? RecoveryTime => IsFailed && Blamed is { } blamed ? blamed.Until - Change.Started : null;

    /// <summary>For each change whether it was taken back: a roll-back follows it before any other change than remedies.</summary>
    /// <param name="changes">Of one service, by their start.</param>
    public static IReadOnlyList<bool> RolledBack(IReadOnlyList<ServiceChange> changes)
    {
        var results = new bool[changes.Count];
        int? last = null;
        for (var index = 0; index < changes.Count; index++)
        {
            if (!changes[index].Kind.IsRemedy)
            {
                last = index;
            }
            else if (changes[index].Kind is ChangeKind.Rollback && last is { } taken)
            {
                results[taken] = true;
                last = null;
            }
        }
        return results;
    }
}
