using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>SLIs of <c>absent</c>: each tick is an event, and bad if no target shows the series.</summary>
public sealed class PresenceTests
{
    [Fact]
    public void A_tick_in_which_no_target_shows_the_series_is_bad_and_every_tick_is_known()
    {
        using var script = OfAbsent("x", "a", "b").Follow(0);
        script.Page(1, "b", "other 1").Tell(1, "a", "x 1").Page(2, "b", "x 7").Tell(2, "a", "other 1");
        script.Page(3, "b", "other 1").Tell(3, "a", "other 1").Page(4, "b", "other 1").Tell(4, "a", "x NaN");
        Assert.Equal((4, 1), script.Counts(0, 4));
        Assert.Equal((1, 1), script.Counts(2, 3));
        Assert.Equal(4, script.Covered(0, 4));
        Assert.Equal(4, script.Watermark());
    }

    [Fact]
    public void A_target_that_does_not_answer_shows_nothing()
    {
        using var script = OfAbsent("x", "a", "b").Follow(0);
        script.Page(1, "a", "x 1").Fail(1, "b").Close(1).Fail(2, "a").Fail(2, "b").Close(2);
        Assert.Equal((2, 1), script.Counts(0, 2));
        Assert.Equal(2, script.Covered(0, 2));
        Assert.Equal([0], script.Target("a").Mark.Followed.Values);
    }

    [Fact]
    public void Until_its_next_answer_a_target_stands_for_what_it_showed_last()
    {
        using var script = OfAbsent("x", "a").Job("app", ["a"], job => job with { Interval = 60.Seconds }).Follow(0);
        script.Tell(1, "a", "x 1").Close(2).Close(3).Close(4).Tell(5, "a", "other 1").Close(6).Close(7);
        Assert.Equal((4, 0), script.Counts(0, 4));
        Assert.Equal((3, 3), script.Counts(4, 7));
        Assert.Equal(7, script.Covered(0, 7));
    }

    [Fact]
    public void What_a_comparison_leaves_out_is_not_there()
    {
        using var script = OfAbsent("""up{job="app"} == 1""", "a", "b").Follow(0);
        script.Page(1, "a", "x 1").Fail(1, "b").Close(1).Fail(2, "a").Fail(2, "b").Close(2);
        script.Fail(3, "a").Page(3, "b", "x 1").Close(3);
        Assert.Equal((3, 1), script.Counts(0, 3));
        Assert.Equal((1, 1), script.Counts(1, 2));
    }

    [Theory]
    [InlineData("absent(x)", PartKind.Bad, 1)]
    [InlineData("absent(x)", PartKind.Good, 2)]
    [InlineData("group(x)", PartKind.Bad, 2)]
    [InlineData("group(x)", PartKind.Good, 1)]
    public void A_series_may_be_good_or_bad_by_being_there_or_by_not(string query, PartKind kind, double bad)
    {
        using var script = Of(query, kind, "a").Follow(0);
        script.Tell(1, "a", "x 0").Tell(2, "a", "other 1").Tell(3, "a", "x 1");
        Assert.Equal((3, bad), script.Counts(0, 3));
    }

    [Fact]
    public void Without_any_target_it_is_absent()
    {
        using var script = OfAbsent("x").Follow(0).Close(1).Close(2);
        Assert.Equal((2, 2), script.Counts(0, 2));
        Assert.Equal(2, script.Covered(0, 2));
    }

    [Fact]
    public void Nothing_is_known_before_all_targets_were_heard_of_unless_one_shows_the_series()
    {
        using var script = OfAbsent("x", "a", "b").Follow(0);
        script.Tell(1, "a", "other 1").Tell(2, "a", "x 1").Tell(3, "a", "other 1").Fail(4, "b").Close(4);
        Assert.Equal((0, 0), script.Counts(0, 1));
        Assert.Equal((1, 0), script.Counts(1, 2));
        Assert.Equal(0, script.Covered(2, 3));
        Assert.Equal((1, 1), script.Counts(3, 4));
        Assert.Equal(4, script.Watermark());
    }

    [Fact]
    public void The_time_in_which_leeway_was_not_there_is_not_covered()
    {
        using var script = OfAbsent("x", "a").Follow(0).Tell(1, "a", "x 1");
        script.Restart(8).Close(9).Tell(10, "a", "other 1");
        Assert.Equal((0, 0), script.Counts(1, 9));
        Assert.Equal(0, script.Covered(1, 9));
        Assert.Equal((1, 1), script.Counts(9, 10));
    }

    [Fact]
    public void Before_discovery_has_looked_nothing_is_known_and_when_it_has_found_nothing_it_is_absent()
    {
        using var script = OfAbsent("x").Follow(0, isAllFound: false).Close(1).FollowFound(2).Close(2);
        Assert.Equal(0, script.Covered(0, 1));
        Assert.Equal((1, 1), script.Counts(1, 2));
    }

    [Fact]
    public void A_target_that_discovery_takes_away_shows_nothing_any_more_and_nobody_waits_for_one_that_it_brings()
    {
        var groups = new List<TargetGroup> { new(["c"], LabelSet.Empty) };
        using var script = OfAbsent("x", "a");
        script.Found = _ => groups;
        script.Follow(0).Page(1, "c:80", "x 1").Tell(1, "a", "other 1");
        groups[0] = new TargetGroup(["d"], LabelSet.Empty);
        script.FollowFound(2).Tell(2, "a", "other 1").Page(3, "d:80", "x 1").Tell(3, "a", "other 1");
        Assert.Equal((3, 1), script.Counts(0, 3));
        Assert.Equal((1, 1), script.Counts(1, 2));
    }

    [Fact]
    public void A_reload_waits_for_new_targets_and_keeps_what_the_others_showed()
    {
        using var script = OfAbsent("x", "a").Follow(0).Tell(1, "a", "other 1");
        script.Job("app", ["a", "b"]).Follow(1).Tell(2, "a", "other 1").Page(3, "b", "other 1").Close(3);
        script.Follow(3).Close(4);
        Assert.Equal((1, 1), script.Counts(0, 1));
        Assert.Equal(0, script.Covered(1, 2));
        Assert.Equal((2, 2), script.Counts(2, 4));
    }

    [Fact]
    public void A_clock_that_goes_back_counts_no_tick_twice()
    {
        using var script = OfAbsent("x", "a").Follow(0).Tell(5, "a", "other 1");
        script.Close(3).Close(4).Close(5).Close(6);
        Assert.Equal((2, 2), script.Counts(0, 6));
    }

    static CountingScript OfAbsent(string series, params string[] targets) =>
        Of($"absent({series})", PartKind.Bad, targets);

    static CountingScript Of(string query, PartKind kind, params string[] targets) =>
        new CountingScript(targets).Watch("requests", GaugeScript.Indicator("vector(1)", query, kind));
}
