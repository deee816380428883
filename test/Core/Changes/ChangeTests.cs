using Leeway.Core.Changes;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Changes;

public sealed class ChangeTests
{
    static readonly DateTimeOffset Begin = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_change_answers_for_what_begins_to_burn_soon_after_it_until_it_is_over() =>
        Assert.Equal([Time(4, 30)], ChangeBlame.Of([Deployment(0)], [Time(4, 30)]));

    [Fact]
    public void What_burnt_before_or_long_after_is_not_its_fault() =>
        Assert.Equal([null], ChangeBlame.Of([Deployment(0)], [Time(-10, 20), Time(62, 70)]));

    [Fact]
    public void What_is_counted_a_moment_before_a_change_may_be_its_fault_and_is_only_one_changes() =>
        Assert.Equal(
            [null, new Interval(At(20) - 30.Seconds, At(30))],
            ChangeBlame.Of([Deployment(0), Deployment(20)], [new Interval(At(20) - 30.Seconds, At(30))])
        );

    [Fact]
    public void The_next_change_ends_it_but_a_remedy_does_not()
    {
        Assert.Equal([Time(4, 20), null], ChangeBlame.Of([Deployment(0), Deployment(20)], [Time(4, 30)]));
        Assert.Equal([Time(4, 30), null], ChangeBlame.Of([Deployment(0), Rollback(20)], [Time(4, 30)]));
    }

    [Fact]
    public void A_change_under_way_answers_until_an_hour_after_its_end() =>
        Assert.Equal([Time(80, 90)], ChangeBlame.Of([Deployment(0) with { Finished = At(30) }], [Time(80, 90)]));

    [Fact]
    public void A_rollback_takes_back_the_change_before_it() =>
        Assert.Equal(
            [false, true, false, false, false],
            ChangeOutcome.RolledBack([Deployment(0), Deployment(1), Mitigation(2), Rollback(3), Rollback(4)])
        );

    [Fact]
    public void A_change_failed_that_cost_enough_or_was_taken_back()
    {
        Assert.False(Outcome(Deployment(0), 0.0199, false).IsFailed);
        Assert.True(Outcome(Deployment(0), 0.02, false).IsFailed);
        Assert.True(Outcome(Deployment(0), 0, true).IsFailed);
        Assert.False(Outcome(Rollback(0), 0.5, false).IsFailed);
        Assert.Equal(30.Minutes, Outcome(Deployment(0), 0.5, true).RecoveryTime);
    }

    [Fact]
    public void Figures_count_what_began_in_the_time()
    {
        var committed = Deployment(10) with { Committed = At(-50), Finished = At(20) };
        var figures = DeliveryFigures.Of(
            [
                Outcome(Deployment(-1), 0.5, true),
                Outcome(committed, 0, false),
                Outcome(Deployment(0), 0.5, true),
                Outcome(Rollback(20), 0, false),
            ],
            new Interval(Begin, Begin + 2.Days)
        );
        Assert.Equal((2, 1.0, 1, 1), (figures.Deployments, figures.PerDay, figures.Failed, figures.Remedies));
        Assert.Equal((0.5, 1.0 / 3), (figures.FailRate, figures.ReworkRate));
        Assert.Equal([70.Minutes], figures.LeadTimes);
        Assert.Equal([30.Minutes], figures.RecoveryTimes);
    }

    [Fact]
    public void Every_kind_is_read_as_it_is_written()
    {
        Assert.All(
            ChangeKinds.Names,
            name =>
            {
                Assert.True(ChangeKinds.TryParse(name, out var kind));
                Assert.Equal(name, kind.Name);
            }
        );
        Assert.False(ChangeKinds.TryParse("Deployment", out _));
    }

    static ChangeOutcome Outcome(ServiceChange change, double share, bool isRolledBack) =>
        new(change, new Interval(change.Started + 4.Minutes, change.Started + 30.Minutes), share, isRolledBack);

    static ServiceChange Deployment(int minute) => new("shop", ChangeKind.Deployment, At(minute));

    static ServiceChange Rollback(int minute) => new("shop", ChangeKind.Rollback, At(minute));

    static ServiceChange Mitigation(int minute) => new("shop", ChangeKind.Mitigation, At(minute));

    static Interval Time(int from, int until) => new(At(from), At(until));

    static DateTimeOffset At(int minutes) => Begin + minutes.Minutes;
}
