using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Readings of gauges: each is one event, for the time since the one before.</summary>
public sealed class GaugeTests
{
    [Fact]
    public void A_reading_is_one_event_and_covers_the_time_since_the_one_before()
    {
        using var script = Queue("a").Tell(1, "a", "queue 3").Tell(2, "a", "queue 7").Tell(3, "a", "queue -2");
        Assert.Equal((0, 0), script.Counts(0, 1));
        Assert.Equal((1, 1), script.Counts(1, 2));
        Assert.Equal((1, 0), script.Counts(2, 3));
        Assert.Equal(2, script.Covered(0, 3));
        Assert.Equal(3, script.Watermark());
    }

    [Fact]
    public void Every_series_is_read_by_itself()
    {
        using var script = Queue("a", "b");
        for (var edge = 1; edge <= 3; edge++)
        {
            script.Page(edge, "a", "queue{x=\"1\"} 9", "queue{x=\"2\"} 1").Page(edge, "b", "queue 8").Close(edge);
        }
        Assert.Equal((6, 4), script.Counts(0, 3));
        Assert.Equal(2, script.Covered(0, 3));
    }

    [Fact]
    public void A_reading_after_a_gap_speaks_for_one_interval_and_not_for_the_gap()
    {
        using var script = Queue("a").Tell(1, "a", "queue 3");
        script.Fail(2, "a").Close(2).Fail(3, "a").Close(3).Tell(4, "a", "queue 9").Tell(5, "a", "queue 9");
        Assert.Equal((0, 0), script.Counts(1, 3));
        Assert.Equal((1, 1), script.Counts(3, 4));
        Assert.Equal(0, script.Covered(1, 3));
        Assert.Equal(2, script.Covered(3, 5));
    }

    [Fact]
    public void A_reading_speaks_for_the_interval_of_its_job()
    {
        using var script = Queue("a").Job("app", ["a"], job => job with { Interval = 60.Seconds }).Follow(0);
        script.Tell(1, "a", "queue 3").Close(2).Close(3).Close(4).Tell(5, "a", "queue 9");
        Assert.Equal((1, 1), script.Counts(1, 5));
        Assert.Equal(0.25, script.Counts(1, 2).Bad);
        Assert.Equal(4, script.Covered(0, 5));
    }

    [Fact]
    public void No_number_is_no_event_and_is_said()
    {
        using var script = Queue("a").Tell(1, "a", "queue 3").Tell(2, "a", "queue NaN").Tell(3, "a", "queue +Inf");
        Assert.Equal((1, 1), script.Counts(0, 3));
        Assert.Equal(1, script.Anomalies(AnomalyKind.InvalidValue));
    }

    [Fact]
    public void A_gauge_that_vanishes_is_not_covered_and_a_new_one_counts_at_once()
    {
        using var script = Queue("a").Tell(1, "a", "queue 9").Tell(2, "a", "other 9").Tell(3, "a", "queue 9");
        Assert.Equal((1, 1), script.Counts(0, 3));
        Assert.Equal(0, script.Covered(1, 2));
        Assert.Equal(1, script.Covered(2, 3));
        Assert.Equal(1, script.Anomalies(AnomalyKind.SeriesVanished));
        script.Tell(4, "a", "queue 9", "queue{x=\"new\"} 9");
        Assert.Equal((2, 2), script.Counts(3, 4));
    }

    [Fact]
    public void A_restart_takes_nothing_from_a_gauge()
    {
        using var script = Queue("a")
            .Tell(1, "a", "queue 9", $"process_start_time_seconds {CountingScript.Seconds(-9)}")
            .Tell(2, "a", "queue 9", $"process_start_time_seconds {CountingScript.Seconds(2) - 1}");
        Assert.Equal((1, 1), script.Counts(1, 2));
        Assert.Equal(1, script.Covered(1, 2));
    }

    [Fact]
    public void Readings_go_on_after_a_restart_of_leeway_that_nobody_was_there_for()
    {
        using var script = Queue("a").Tell(1, "a", "queue 9").Tell(2, "a", "queue 9");
        script.Restart(6).Tell(6, "a", "queue 9").Tell(7, "a", "queue 9");
        Assert.Equal((0, 0), script.Counts(2, 5));
        Assert.Equal((2, 2), script.Counts(5, 7));
        Assert.Equal(2, script.Covered(2, 7));
    }

    [Fact]
    public void The_age_of_an_instant_is_compared_at_the_time_of_the_reading()
    {
        using var script = GaugeScript.Of("count(last)", "count(time() - last > 30)", "a").Follow(0);
        for (var edge = 1; edge <= 6; edge++)
        {
            script.Tell(edge, "a", $"last {CountingScript.Seconds(2)}");
        }
        Assert.Equal((5, 2), script.Counts(0, 6));
        Assert.Equal((3, 0), script.Counts(0, 4));
    }

    [Fact]
    public void Values_that_are_numbers_of_things_add_up()
    {
        using var script = new CountingScript("a")
            .Watch("requests", GaugeScript.Indicator("sum(wanted)", "sum(ready)", PartKind.Good))
            .Follow(0);
        script.Tell(1, "a", "wanted 5", "ready 5").Tell(2, "a", "wanted 5", "ready 3");
        Assert.Equal((5, 2), script.Counts(1, 2));
    }

    [Fact]
    public void Groups_have_the_readings_of_their_series()
    {
        var indicator = GaugeScript.Indicator("count(queue)", "count(queue > 5)");
        using var script = new CountingScript("a").Watch("requests", indicator, new GroupRule(["x"])).Follow(0);
        script
            .Tell(1, "a", "queue{x=\"1\"} 9", "queue{x=\"2\"} 1")
            .Tell(2, "a", "queue{x=\"1\"} 9", "queue{x=\"2\"} 1");
        var groups = script.Collector.Columns.Values.Single().Groups.Single().Columns;
        Assert.Equal(
            ["{x=\"1\"}: 1 bad of 1", "{x=\"2\"}: 0 bad of 1"],
            groups
                .Select(group => $"{group.Key}: {script.ReadColumn(group.Value.Id, 1, 2).Counted}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_counter_and_a_gauge_may_be_the_same_series()
    {
        using var script = Queue("a").Watch("counted", CountingScript.Good("queue", "queue")).Follow(0);
        script.Tell(1, "a", "queue 3").Tell(2, "a", "queue 7").Tell(3, "a", "queue 9");
        Assert.Equal((2, 2), script.Counts(0, 3));
        Assert.Equal((6, 0), script.Counts(0, 3, "counted"));
    }

    static CountingScript Queue(params string[] targets) =>
        GaugeScript.Of("count(queue)", "count(queue > 5)", targets).Follow(0);
}
