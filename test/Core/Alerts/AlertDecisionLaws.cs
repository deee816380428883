using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

public sealed class AlertDecisionLaws
{
    static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    static readonly AlertCondition Met = new AlertCondition.Met("burning");
    static readonly AlertCondition NotMet = new AlertCondition.NotMet("calm");
    static readonly AlertCondition Unknown = new AlertCondition.Unknown("no data");

    static readonly Gen<AlertCondition[]> Conditions = Gen.OneOf(Met, NotMet, Unknown).Array[1, 40];
    static readonly Gen<TimeSpan> For = Gen.OneOf(Gen.Const(0), Gen.Int[1, 10]).Select(minutes => minutes.Minutes);

    [Fact]
    public void Without_data_nothing_starts_and_nothing_stops() =>
        Gen.Select(Conditions, For)
            .Sample(
                (conditions, @for) =>
                {
                    AlertState before = AlertState.Quiet.Instance;
                    foreach (var (condition, state) in conditions.Zip(Run(conditions, @for)))
                    {
                        Assert.True(condition != Unknown || state.IsFiring == before.IsFiring);
                        before = state;
                    }
                }
            );

    [Fact]
    public void What_is_met_for_good_fires_once_when_its_time_has_come() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 20])
            .Sample(
                (forMinutes, more) =>
                {
                    var states = Run(Enumerable.Repeat(Met, forMinutes + 1 + more), forMinutes.Minutes).ToList();
                    var fired = Start + forMinutes.Minutes;

                    Assert.All(
                        states.Take(forMinutes),
                        state => Assert.Equal(Start, Assert.IsType<AlertState.Pending>(state).Since)
                    );
                    Assert.All(states.Skip(forMinutes), state => Assert.Equal(new AlertState.Firing(fired), state));
                }
            );

    [Fact]
    public void An_alert_fires_only_after_the_condition_was_met_and_ends_only_after_it_was_not() =>
        Gen.Select(Conditions, For)
            .Sample(
                (conditions, @for) =>
                {
                    AlertState before = AlertState.Quiet.Instance;
                    foreach (var (condition, state) in conditions.Zip(Run(conditions, @for)))
                    {
                        Assert.Equal(before.IsFiring && condition == NotMet, state is AlertState.Resolved);
                        Assert.True(before.IsFiring || !state.IsFiring || condition == Met);
                        Assert.True(condition != NotMet || !state.IsFiring);
                        before = state;
                    }
                }
            );

    [Fact]
    public void One_occasion_keeps_its_beginning_however_often_its_data_ends() =>
        Gen.OneOf(Met, Unknown)
            .Array[0, 30]
            .Sample(conditions =>
            {
                var states = Run([Met, .. conditions, NotMet], TimeSpan.Zero).ToList();
                var end = Start + (conditions.Length + 1).Minutes;

                Assert.Equal(new AlertState.Resolved(Start, end), states[^1]);
                Assert.All(
                    states.SkipLast(1),
                    state =>
                        Assert.Equal(
                            Start,
                            state switch
                            {
                                AlertState.Firing firing => firing.Since,
                                AlertState.Held held => held.Since,
                                _ => DateTimeOffset.MaxValue,
                            }
                        )
                );
            });

    static IEnumerable<AlertState> Run(IEnumerable<AlertCondition> conditions, TimeSpan @for)
    {
        AlertState state = AlertState.Quiet.Instance;
        var asOf = Start;
        foreach (var condition in conditions)
        {
            state = AlertDecision.Next(state, condition, new AlertTiming(@for, TimeSpan.Zero), asOf).State;
            asOf += 1.Minutes;
            yield return state;
        }
    }
}
