using Leeway.Core.Incidents;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Incidents;

public sealed class IncidentTests
{
    static readonly DateTimeOffset Begin = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_phase_ends_where_the_next_begins()
    {
        var times = new IncidentTimes
        {
            ImpactStart = At(0),
            Detected = At(4),
            Acknowledged = At(7),
            Mitigated = At(20),
            ImpactEnd = At(50),
        };
        Assert.Equal([4, 3, 13, 30, 50], Enum.GetValues<Phase>().Select(phase => times.Of(phase)!.Value.TotalMinutes));
    }

    [Fact]
    public void A_phase_that_nobody_saw_end_has_no_length_and_the_next_begins_earlier()
    {
        var times = new IncidentTimes { Detected = At(4), ImpactEnd = At(50) };
        Assert.Null(times.Of(Phase.Detect));
        Assert.Null(times.Of(Phase.Mitigate));
        Assert.Equal(46.Minutes, times.Of(Phase.Repair));
    }

    [Fact]
    public void What_was_over_before_anybody_came_took_no_time_to_repair()
    {
        var times = new IncidentTimes
        {
            Detected = At(4),
            Acknowledged = At(30),
            ImpactEnd = At(10),
        };
        Assert.Equal(TimeSpan.Zero, times.Of(Phase.Repair));
    }

    [Fact]
    public void Impact_begins_and_ends_with_the_minutes_that_burn()
    {
        // An hour of 15 s ticks; bad from 12:20 to 12:40, seen by an alert at 12:26.
        var burning = Burning(80, 160);
        Assert.Equal(new Interval(At(20), At(40)), Impact.Of(burning, new Interval(At(26), At(60))));
    }

    [Fact]
    public void What_is_bad_as_ever_is_no_incident() =>
        Assert.Null(Impact.Of(Burning(80, 160, usual: 0.15), new Interval(At(26), At(60))));

    [Fact]
    public void What_was_over_before_anybody_knew_still_hurt()
    {
        Assert.Equal(new Interval(At(20), At(22)), Impact.Of(Burning(80, 88), new Interval(At(26), At(60))));
        Assert.Null(Impact.Of(Burning(80, 88), new Interval(At(90), At(95))));
    }

    [Fact]
    public void What_burns_twice_while_an_incident_is_open_is_one_impact() =>
        Assert.Equal(
            new Interval(At(10), At(50)),
            Impact.Of([new Interval(At(10), At(20)), new Interval(At(40), At(50))], new Interval(At(15), At(55)))
        );

    [Fact]
    public void Similar_is_what_has_much_in_common()
    {
        var fault = new FaultClass(Trigger.Configuration, "bad-limit", Detection.Alert);
        var one = Similarity.Features("shop", ["checkout"], fault, ["checkout page"]);
        var other = Similarity.Features("shop", ["checkout"], fault with { Cause = "typo" }, ["checkout page"]);
        Assert.Equal(1, Similarity.Of(one, one));
        Assert.Equal(4.0 / 6, Similarity.Of(one, other));
        Assert.Equal(
            ["trigger configuration", "alert checkout page", "SLO checkout", "service shop"],
            Similarity.Shared(one, other)
        );
        Assert.Equal(0, Similarity.Of(one, Similarity.Features("mail", [], default, [])));
        Assert.Equal(0, Similarity.Of([], []));
    }

    [Fact]
    public void A_class_is_named_by_what_is_known_of_it()
    {
        Assert.Equal("configuration-bad-limit", new FaultClass(Trigger.Configuration, "bad-limit", default).Name);
        Assert.Equal("load", new FaultClass(Trigger.Load, "", default).Name);
        Assert.Equal("bad-limit", new FaultClass(default, "bad-limit", default).Name);
        Assert.Equal("", default(FaultClass).Name);
    }

    [Theory]
    [InlineData("configuration-bad-limit", Trigger.Configuration, "bad-limit")]
    [InlineData("load", Trigger.Load, "")]
    [InlineData("bad-limit", Trigger.Unknown, "bad-limit")]
    [InlineData("", Trigger.Unknown, "")]
    public void A_class_is_read_as_it_is_named(string name, Trigger trigger, string cause)
    {
        Assert.Equal(new FaultClass(trigger, cause, Detection.Unknown), FaultClass.Parse(name));
        Assert.Equal(name, FaultClass.Parse(name).Name);
    }

    [Fact]
    public void What_comes_again_within_90_days_is_a_repetition() =>
        Assert.Equal(
            [null, null, 0, null, null, 3],
            Recurrence.Of([
                (At(0), "load"),
                (At(1), "expiry"),
                (At(0) + 90.Days, "load"),
                (At(0) + 181.Days, "load"),
                (At(0) + 182.Days, ""),
                (At(0) + 183.Days, "load"),
            ])
        );

    static IReadOnlyList<Interval> Burning(int from, int until, double usual = 0)
    {
        var (total, bad) = (new double[240], new double[240]);
        Array.Fill(total, 100);
        Array.Fill(bad, 15, from, until - from);
        return Impact.Burning(new CountHistory(Begin, 15.Seconds, total, bad), new Target(0.999m), usual);
    }

    static DateTimeOffset At(int minutes) => Begin + minutes.Minutes;
}
