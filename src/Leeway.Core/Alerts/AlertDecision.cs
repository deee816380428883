namespace Leeway.Core.Alerts;

/// <summary>The next state of an alert, and why.</summary>
public sealed record AlertDecision(AlertState State, string Reason)
{
    /// <summary>The next state after <paramref name="state"/> under <paramref name="condition"/>.</summary>
    /// <param name="for">How long the condition must be met before the alert fires.</param>
    /// <param name="asOf">The instant that the condition speaks of.</param>
    public static AlertDecision Next(AlertState state, AlertCondition condition, TimeSpan @for, DateTimeOffset asOf)
    {
        AlertState next = (condition, state) switch
        {
            (AlertCondition.Met, AlertState.Firing) => state,
            (AlertCondition.Met, AlertState.Held held) => new AlertState.Firing(held.Since),
            (AlertCondition.Met, AlertState.Pending pending) when asOf - pending.Since < @for => pending,
            (AlertCondition.Met, AlertState.Pending) => new AlertState.Firing(asOf),
            (AlertCondition.Met, _) when @for > TimeSpan.Zero => new AlertState.Pending(asOf),
            (AlertCondition.Met, _) => new AlertState.Firing(asOf),

            (AlertCondition.NotMet, AlertState.Firing firing) => new AlertState.Resolved(firing.Since, asOf),
            (AlertCondition.NotMet, AlertState.Held held) => new AlertState.Resolved(held.Since, asOf),
            (AlertCondition.NotMet, _) => AlertState.Quiet.Instance,

            (AlertCondition.Unknown, AlertState.Firing firing) => new AlertState.Held(firing.Since, asOf),
            (AlertCondition.Unknown, AlertState.Resolved) => AlertState.Quiet.Instance,
            (AlertCondition.Unknown, _) => state,

            _ => throw new InvalidOperationException($"No transition from {state} under {condition}."),
        };
        return new AlertDecision(next, condition.Reason);
    }
}
