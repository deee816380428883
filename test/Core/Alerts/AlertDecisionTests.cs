using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

public sealed class AlertDecisionTests
{
    static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset Then = Now - 10.Minutes;
    static readonly DateTimeOffset Before = Now - 1.Hours;

    static readonly AlertState Quiet = AlertState.Quiet.Instance;
    static readonly AlertState Pending = new AlertState.Pending(Then, TimeSpan.Zero, Then);
    static readonly AlertState Firing = new AlertState.Firing(Then);
    static readonly AlertState Held = new AlertState.Held(Before, Then);
    static readonly AlertState Clearing = new AlertState.Clearing(Before, Then, TimeSpan.Zero, Then);
    static readonly AlertState Resolved = new AlertState.Resolved(Before, Then);

    static readonly AlertCondition Met = new AlertCondition.Met("burning");
    static readonly AlertCondition NotMet = new AlertCondition.NotMet("calm");
    static readonly AlertCondition Unknown = new AlertCondition.Unknown("no data");

    /// <summary>State, condition, <c>for</c> in minutes, and the next state; every pair of state and condition.</summary>
    public static TheoryData<AlertState, AlertCondition, int, AlertState> Transitions { get; } =
        new()
        {
            { Quiet, Met, 0, new AlertState.Firing(Now) },
            { Quiet, Met, 5, new AlertState.Pending(Now, TimeSpan.Zero, Now) },
            { Quiet, NotMet, 0, Quiet },
            { Quiet, NotMet, 5, Quiet },
            { Quiet, Unknown, 0, Quiet },
            { Quiet, Unknown, 5, Quiet },
            { Pending, Met, 0, new AlertState.Firing(Now) },
            { Pending, Met, 9, new AlertState.Firing(Now) },
            { Pending, Met, 10, new AlertState.Firing(Now) }, // for exactly so long
            { Pending, Met, 11, new AlertState.Pending(Then, 10.Minutes, Now) },
            { Pending, NotMet, 10, Quiet },
            { Pending, Unknown, 10, Pending },
            { Firing, Met, 0, Firing },
            { Firing, Met, 11, Firing },
            { Firing, NotMet, 0, new AlertState.Resolved(Then, Now) },
            { Firing, NotMet, 11, new AlertState.Resolved(Then, Now) },
            { Firing, Unknown, 0, new AlertState.Held(Then, Now) },
            { Firing, Unknown, 11, new AlertState.Held(Then, Now) },
            { Held, Met, 0, new AlertState.Firing(Before) },
            { Held, Met, 11, new AlertState.Firing(Before) },
            { Held, NotMet, 0, new AlertState.Resolved(Before, Now) },
            { Held, Unknown, 0, Held },
            { Held, Unknown, 11, Held },
            { Resolved, Met, 0, new AlertState.Firing(Now) },
            { Resolved, Met, 5, new AlertState.Pending(Now, TimeSpan.Zero, Now) },
            { Resolved, NotMet, 0, Quiet },
            { Resolved, Unknown, 0, Quiet },
        };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void A_state_and_a_condition_make_the_next_state(
        AlertState state,
        AlertCondition condition,
        int forMinutes,
        AlertState next
    )
    {
        var decision = AlertDecision.Next(state, condition, new AlertTiming(forMinutes.Minutes, TimeSpan.Zero), Now);

        Assert.Equal(next, decision.State);
        Assert.Equal(condition.Reason, decision.Reason);
    }

    [Fact]
    public void An_alert_that_is_kept_ends_only_when_it_has_been_calm_for_so_long()
    {
        Assert.Equal(new AlertState.Clearing(Then, Now, TimeSpan.Zero, Now), After(Firing, Verdict.NotMet, 10));
        Assert.Equal(new AlertState.Clearing(Before, Now, TimeSpan.Zero, Now), After(Held, Verdict.NotMet, 10));
        Assert.Equal(new AlertState.Clearing(Before, Then, 10.Minutes, Now), After(Clearing, Verdict.NotMet, 11));
        Assert.Equal(new AlertState.Resolved(Before, Now), After(Clearing, Verdict.NotMet, 10));
        Assert.Equal(new AlertState.Firing(Before), After(Clearing, Verdict.Met, 10));
        Assert.Equal(Clearing, After(Clearing, Verdict.Unknown, 10));

        static AlertState After(AlertState state, Verdict verdict, int keepMinutes) =>
            state.After(verdict, new AlertTiming(TimeSpan.Zero, keepMinutes.Minutes), Now);
    }

    [Fact]
    public void People_have_been_told_while_it_fires_or_is_held()
    {
        Assert.True(Firing.IsFiring);
        Assert.True(Held.IsFiring);
        Assert.True(Clearing.IsFiring);
        Assert.False(Quiet.IsFiring || Pending.IsFiring || Resolved.IsFiring);
    }
}
