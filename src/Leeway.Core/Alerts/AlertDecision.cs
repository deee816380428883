namespace Leeway.Core.Alerts;

/// <summary>The next state of an alert, and why.</summary>
public sealed record AlertDecision(AlertState State, string Reason)
{
    /// <summary>The next state after <paramref name="state"/> under <paramref name="condition"/>.</summary>
    /// <param name="asOf">The instant that the condition speaks of.</param>
    public static AlertDecision Next(
        AlertState state,
        AlertCondition condition,
        AlertTiming timing,
        DateTimeOffset asOf
    ) => new(state.After(condition.Verdict, timing, asOf), condition.Reason);
}
