using Leeway.Core.Time;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>The rules by which counters become counts, one by one.</summary>
public sealed class CountingRuleTests
{
    [Fact]
    public void The_first_page_of_a_target_is_a_baseline()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1000), Error(7));
        Assert.Equal((0, 0), script.Counts(0, 1));
        Assert.Equal(0, script.Covered(0, 1));
        Assert.Null(script.Watermark());
    }

    [Fact]
    public void An_increase_is_counted_exactly_and_covers_its_tick()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Ok(1000), Error(7)).Tell(2, "a", Ok(1090), Error(10));
        Assert.Equal((93, 3), script.Counts(1, 2));
        Assert.Equal(1, script.Covered(1, 2));
        Assert.Equal(2, script.Watermark());
    }

    [Fact]
    public void An_error_series_born_on_a_followed_target_counts_from_zero()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Ok(1000)).Tell(2, "a", Ok(1010), Error(2));
        Assert.Equal((12, 2), script.Counts(1, 2));
    }

    [Fact]
    public void The_very_first_series_of_a_followed_target_counts_from_zero()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", "up_to_now 1").Tell(2, "a", Ok(5), Error(1));
        Assert.Equal((6, 1), script.Counts(1, 2));
    }

    [Fact]
    public void An_error_series_on_a_target_seen_first_is_a_baseline()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script.Tell(1, "a", Ok(1)).Tell(2, "a", Ok(2)).Page(3, "a", Ok(3)).Page(3, "b", Ok(500), Error(50)).Close(3);
        Assert.Equal((1, 0), script.Counts(2, 3));
    }

    [Fact]
    public void An_error_series_born_on_a_proxy_is_a_baseline()
    {
        using var script = new CountingScript("a").Job("app", ["a"], job => job with { Proxy = true }).Follow(0);
        script.Tell(1, "a", Ok(1000)).Tell(2, "a", Ok(1010), Error(400)).Tell(3, "a", Ok(1020), Error(401));
        Assert.Equal((10, 0), script.Counts(1, 2));
        Assert.Equal((11, 1), script.Counts(2, 3));
    }

    [Fact]
    public void A_series_with_a_created_time_counts_from_zero_even_on_a_proxy()
    {
        using var script = new CountingScript("a").Job("app", ["a"], job => job with { Proxy = true }).Follow(0);
        script.Tell(1, "a", Ok(1000));
        script.Tell(2, "a", Ok(1010), Error(4), $$"""requests_created{code="500"} {{CountingScript.Seconds(1) + 3}}""");
        Assert.Equal((14, 4), script.Counts(1, 2));
    }

    [Fact]
    public void A_target_whose_process_began_while_the_column_was_followed_counts_from_zero()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script.Page(1, "a", Ok(1)).Fail(1, "b").Close(1).Page(2, "a", Ok(2)).Fail(2, "b").Close(2);
        script.Page(3, "a", Ok(3)).Page(3, "b", Ok(40), Error(4), Start(CountingScript.Seconds(1) + 1)).Close(3);
        Assert.Equal((46, 4), script.Counts(1, 3));
    }

    [Fact]
    public void A_target_whose_process_is_older_than_the_following_is_a_baseline()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Ok(900), Start(CountingScript.Seconds(-100)));
        script.Tell(2, "a", Ok(910), Start(CountingScript.Seconds(-100)));
        Assert.Equal((10, 0), script.Counts(0, 2));
    }

    [Fact]
    public void A_drop_is_a_restart_from_zero()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Ok(1000), Error(9)).Tell(2, "a", Ok(30), Error(2));
        Assert.Equal((32, 2), script.Counts(1, 2));
        Assert.Equal(1, script.Covered(1, 2));
    }

    [Fact]
    public void A_later_process_start_is_a_restart_even_if_no_value_dropped()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Ok(10), Start(1000)).Tell(2, "a", Ok(30), Start(CountingScript.Seconds(1) + 2));
        Assert.Equal((30, 0), script.Counts(1, 2));
    }

    [Fact]
    public void A_process_start_that_wobbles_by_a_second_is_no_restart()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Ok(10), Start(5000)).Tell(2, "a", Ok(30), Start(5001)).Tell(3, "a", Ok(40), Start(5000));
        Assert.Equal((30, 0), script.Counts(1, 3));
    }

    [Fact]
    public void An_increase_over_a_gap_is_spread_over_the_gap()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(100)).Tell(2, "a", Ok(110));
        script.Fail(3, "a").Close(3).Fail(4, "a").Close(4);
        Assert.Equal(2, script.Watermark());
        script.Tell(5, "a", Ok(140), Error(3));
        Assert.Equal((11, 1), script.Counts(2, 3));
        Assert.Equal((11, 1), script.Counts(4, 5));
        Assert.Equal((33, 3), script.Counts(2, 5));
        Assert.Equal(3, script.Covered(2, 5));
        Assert.Equal(5, script.Watermark());
    }

    [Fact]
    public void A_restart_within_a_gap_counts_what_is_left_but_does_not_claim_the_gap()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(100)).Tell(2, "a", Ok(110));
        script.Fail(3, "a").Close(3).Fail(4, "a").Close(4).Tell(5, "a", Ok(30));
        Assert.Equal((30, 0), script.Counts(2, 5));
        Assert.Equal(1, script.Covered(2, 5));
    }

    [Fact]
    public void A_series_that_returns_some_pages_after_a_restart_counts_since_the_last_page_without_it()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(100), Error(50)).Tell(2, "a", Ok(5));
        script.Tell(3, "a", Ok(15)).Tell(4, "a", Ok(25)).Tell(5, "a", Ok(35), Error(40));
        Assert.Equal((0, 0), script.Counts(0, 1));
        Assert.Equal((10, 0), script.Counts(2, 3));
        Assert.Equal((50, 40), script.Counts(4, 5));
    }

    [Fact]
    public void A_restart_is_counted_whatever_the_interval_has_to_do_with_the_tick()
    {
        foreach (var interval in (int[])[4, 20])
        {
            using var script = new CountingScript("a");
            script.Job("app", ["a"], job => job with { Interval = interval.Seconds }).Follow(0);
            script.Tell(1, "a", Ok(100)).Tell(2, "a", Ok(30)).Fail(3, "a").Close(3).Fail(4, "a").Close(4);
            script.Tell(5, "a", Ok(3));
            Assert.Equal((33, 0), script.Counts(1, 5));
            // Of the gap only the last answer's own time is sure to have lost nothing.
            Assert.Equal(interval == 4 ? 2 : 3, script.Covered(1, 5));
        }
    }

    [Fact]
    public void Two_writers_stop_the_covered_time_and_invent_no_events()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(10_000)).Tell(2, "a", Ok(10_010));
        for (var edge = 3; edge < 23; edge++)
        {
            script.Tell(edge, "a", edge % 2 == 1 ? Ok(500 + edge) : Ok(10_010 + edge));
        }
        // Three drops are taken for restarts; from the fourth on nothing is believed any more.
        Assert.True(script.Anomalies(AnomalyKind.TwoWriters) > 10);
        Assert.Equal((0, 0), script.Counts(10, 22));
        Assert.Equal(0, script.Covered(10, 22));
    }

    [Fact]
    public void A_start_time_that_goes_back_proves_two_writers_at_once()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(100), Start(5000));
        script.Tell(2, "a", Ok(110), Start(5000)).Tell(3, "a", Ok(50), Start(9000)).Tell(4, "a", Ok(120), Start(5000));
        Assert.Equal((0, 0), script.Counts(3, 4));
        Assert.Equal(0, script.Covered(3, 4));
        Assert.Equal(1, script.Anomalies(AnomalyKind.TwoWriters));
    }

    [Fact]
    public void One_of_twenty_targets_silent_lets_covered_advance_by_nineteen_twentieths()
    {
        var targets = Enumerable.Range(0, 20).Select(n => $"t{n}").ToArray();
        using var script = new CountingScript(targets).Follow(0);
        foreach (var edge in (int[])[1, 2])
        {
            foreach (var target in targets)
            {
                script.Page(edge, target, Ok(100 * edge));
            }
            script.Close(edge);
        }
        foreach (var target in targets[1..])
        {
            script.Page(3, target, Ok(300));
        }
        script.Fail(3, "t0").Close(3);
        Assert.Equal((1900, 0), script.Counts(2, 3));
        Assert.Equal(0.95, script.Covered(2, 3));
        Assert.Equal(3, script.Watermark());
    }

    [Fact]
    public void A_target_that_never_answered_is_expected_where_its_siblings_feed_the_column()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script.Page(1, "a", Ok(1)).Fail(1, "b").Close(1).Page(2, "a", Ok(2)).Fail(2, "b").Close(2);
        Assert.Equal(0.5, script.Covered(1, 2));
    }

    [Fact]
    public void The_watermark_waits_for_a_target_that_has_not_been_heard_of_yet()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script.Page(1, "a", Ok(1)).Page(1, "b", Ok(1)).Close(1).Page(2, "a", Ok(2)).Page(2, "b", Ok(2)).Close(2);
        script.Page(3, "a", Ok(5)).Close(3);
        Assert.Equal(2, script.Watermark());
        script.Page(3, "b", Ok(9)).Close(4);
        Assert.Equal(3, script.Watermark());
        Assert.Equal((10, 0), script.Counts(2, 3));
    }

    [Fact]
    public void A_bad_series_born_with_more_events_than_the_tick_had_is_a_baseline_and_an_anomaly()
    {
        using var script = new CountingScript("a")
            .Watch("requests", CountingScript.Requests(bad: "errors_total"))
            .Follow(0);
        script.Tell(1, "a", Ok(100)).Tell(2, "a", Ok(110), """errors_total{code="500"} 4000""");
        script.Tell(3, "a", Ok(120), """errors_total{code="500"} 4002""");
        Assert.Equal((10, 0), script.Counts(1, 2));
        Assert.Equal((10, 2), script.Counts(2, 3));
        Assert.Equal(1, script.Anomalies(AnomalyKind.FirstBadAboveTotal));
    }

    [Fact]
    public void Skewed_total_and_good_are_kept_as_counted_and_ordered_only_when_read()
    {
        // The page is written total first: a request in between is good before it is counted at all, and evens out later.
        using var script = new CountingScript("a")
            .Watch("requests", CountingScript.Good("all_total", "good_total"))
            .Follow(0);
        script.Tell(1, "a", "all_total 100", "good_total 100");
        script.Tell(2, "a", "all_total 110", "good_total 112");
        script.Tell(3, "a", "all_total 122", "good_total 121");
        Assert.Equal((10, -2), script.Counts(1, 2));
        Assert.Equal(0, script.Read(1, 2).Counts.Bad);
        Assert.True(script.Read(1, 2).IsAnomalous);
        Assert.Equal((22, 1), script.Counts(1, 3));
        Assert.False(script.Read(1, 3).IsAnomalous);
    }

    [Fact]
    public void A_nan_a_negative_and_an_infinite_value_are_no_counts()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(10));
        script.Tell(2, "a", """requests_total{code="200"} NaN""").Tell(3, "a", """requests_total{code="200"} -5""");
        script.Tell(4, "a", """requests_total{code="200"} +Inf""").Tell(5, "a", Ok(18));
        Assert.Equal((8, 0), script.Counts(1, 5));
        Assert.Equal(3, script.Anomalies(AnomalyKind.InvalidValue));
    }

    [Fact]
    public void A_series_that_stands_twice_on_a_page_is_counted_once()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(10)).Tell(2, "a", Ok(12), Ok(900));
        Assert.Equal((2, 0), script.Counts(1, 2));
        Assert.Equal(1, script.Anomalies(AnomalyKind.DuplicateSeries));
    }

    [Fact]
    public void A_series_whose_labels_change_their_order_is_the_same_series()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", """requests_total{code="500",path="/"} 5""");
        script.Tell(2, "a", """requests_total{path="/", code="500"} 6""");
        Assert.Equal((1, 1), script.Counts(1, 2));
    }

    [Fact]
    public void A_target_that_hides_the_series_it_had_covers_nothing()
    {
        using var script = new CountingScript("a")
            .Follow(0)
            .Tell(1, "a", Ok(10))
            .Tell(2, "a", Ok(20))
            .Tell(3, "a", "renamed 1");
        Assert.Equal(0, script.Covered(2, 3));
        Assert.Equal(2, script.Watermark());
        Assert.Equal(1, script.Anomalies(AnomalyKind.SeriesVanished));
    }

    [Fact]
    public void A_restarted_process_without_its_series_yet_has_counted_nothing_and_covers_its_time()
    {
        using var script = new CountingScript("a")
            .Follow(0)
            .Tell(1, "a", Ok(10), Start(5000))
            .Tell(2, "a", Ok(20), Start(5000));
        script
            .Tell(3, "a", Start(CountingScript.Seconds(2) + 1))
            .Tell(4, "a", Ok(3), Start(CountingScript.Seconds(2) + 1));
        Assert.Equal((3, 0), script.Counts(2, 4));
        Assert.Equal(2, script.Covered(2, 4));
    }

    [Fact]
    public void A_process_that_restarted_in_a_gap_and_shows_no_series_yet_covers_only_its_own_time()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Ok(100), Start(CountingScript.Seconds(-10)));
        script.Tell(2, "a", Ok(110), Start(CountingScript.Seconds(-10)));
        for (var edge = 3; edge < 8; edge++)
        {
            script.Fail(edge, "a").Close(edge);
        }
        script.Tell(8, "a", Start(CountingScript.Seconds(7) + 5));
        Assert.Equal((1, 0, 1), (script.Covered(1, 2), script.Covered(2, 7), script.Covered(7, 8)));
    }

    [Fact]
    public void A_job_of_another_name_does_not_count_where_the_selector_asks_for_one()
    {
        using var script = new CountingScript("a").Watch("requests", CountingScript.Requests(job: "app"));
        script.Job("else", ["b"]).Follow(0).Page(1, "a", Ok(1)).Page(1, "b", Ok(1)).Close(1);
        script.Page(2, "a", Ok(2)).Page(2, "b", Ok(100)).Close(2);
        Assert.Equal((1, 0), script.Counts(1, 2));
        Assert.Equal(1, script.Covered(1, 2));
    }

    [Fact]
    public void A_restart_of_leeway_counts_what_happened_meanwhile_once_and_over_that_time()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(100)).Tell(2, "a", Ok(110), Error(1));
        script.Restart(6).Tell(6, "a", Ok(150), Error(5));
        Assert.Equal((11, 1), script.Counts(1, 2));
        Assert.Equal((44, 4), script.Counts(2, 6));
        Assert.Equal((11, 1), script.Counts(3, 4));
        Assert.Equal(4, script.Covered(2, 6));
    }

    [Fact]
    public void An_error_series_born_while_leeway_was_down_counts_from_zero()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(100)).Tell(2, "a", Ok(110));
        script.Restart(4).Tell(4, "a", Ok(130), Error(2));
        Assert.Equal((22, 2), script.Counts(2, 4));
    }

    [Fact]
    public void A_gap_longer_than_the_head_of_the_ledger_is_still_spread_over_all_of_it()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(0)).Tell(2, "a", Ok(10));
        script.Restart(2402).Tell(2402, "a", Ok(2410));
        Assert.Equal((2400, 0), script.Counts(2, 2402));
        Assert.Equal((1, 0), script.Counts(100, 101));
    }

    static string Ok(long count) => $$"""requests_total{code="200"} {{count}}""";

    static string Error(long count) => $$"""requests_total{code="500"} {{count}}""";

    static string Start(long seconds) => $"process_start_time_seconds {seconds}";
}
