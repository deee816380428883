using Leeway.Core.Changes;
using Leeway.Core.Policies;
using Leeway.Core.Time;

namespace Leeway.Core.Gates;

/// <summary>What lets a change through although something holds it up.</summary>
/// <param name="IsForAll">True if it passes what is not known, too.</param>
/// <param name="Token">Of the exception; null if none is used.</param>
sealed record GatePass(string What, bool IsForAll, string? Token = null)
{
    /// <summary>Null if there is none.</summary>
    public static GatePass? Of(GateQuestion question, IReadOnlyList<ErrorBudgetPolicy> policies)
    {
        var (change, kind) = (question.Change, question.Change.Kind.Name);
        if (change.Kind.IsNeverHeldUp)
        {
            return new GatePass($"a {kind} change is never held up", IsForAll: true);
        }
        if (AllAllow(kind))
        {
            return new GatePass($"the policy lets {kind} changes through", IsForAll: false);
        }
        if (change.IsP0 && AllAllow(ExceptionRules.P0))
        {
            return new GatePass("the policy lets P0 changes through", IsForAll: false);
        }
        return question.Tokens.FirstOrDefault(one => one.Covers(change, question.AsOf)) is { } granted
            ? new GatePass(
                $"exception {granted.Token}, approved by {granted.Approvers}, holds until {InstantText.Format(granted.Expires)}",
                IsForAll: false,
                granted.Token
            )
            : null;

        bool AllAllow(string what) =>
            policies.Count > 0 && policies.All(one => one.Exceptions.Allow.Contains(what, StringComparer.Ordinal));
    }

    /// <summary>The strictest of the stances that it does not do away with.</summary>
    public Stance Over(IEnumerable<GateReason> reasons) =>
        Stances.Strictest(reasons.Where(reason => !IsForAll && !reason.IsPardonable).Select(reason => reason.Stance));

    public GateReason Reason => new(Stance.Allow, GateGround.Pass, What);
}
