using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Since when targets and SLOs are followed, when either comes, goes, comes back or changes its name.</summary>
public sealed class FollowingTests
{
    [Fact]
    public void A_hot_reloaded_slo_over_old_counters_starts_with_a_baseline()
    {
        using var script = new CountingScript("a")
            .Follow(0)
            .Tell(1, "a", Ok(1000), Other(70))
            .Tell(2, "a", Ok(1010), Other(80));
        script.Watch("other", CountingScript.Requests("other_total", "other_total")).Follow(2);
        script.Tell(3, "a", Ok(1020), Other(90)).Tell(4, "a", Ok(1030), Other(91));
        Assert.Equal((0, 0), script.Counts(0, 3, "other"));
        Assert.Equal((1, 1), script.Counts(3, 4, "other"));
        Assert.Equal((30, 0), script.Counts(0, 4));
    }

    [Fact]
    public void A_hot_reloaded_slo_over_series_that_another_slo_counts_starts_with_a_baseline_too()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1000)).Tell(2, "a", Ok(1010));
        script.Watch("app", CountingScript.Requests(job: "app")).Follow(2);
        script.Tell(3, "a", Ok(1020)).Tell(4, "a", Ok(1031));
        Assert.Equal((0, 0), script.Counts(0, 3, "app"));
        Assert.Equal((11, 0), script.Counts(3, 4, "app"));
    }

    [Fact]
    public void An_slo_that_was_away_for_a_while_does_not_count_what_happened_meanwhile()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(10)).Tell(2, "a", Ok(20));
        script.Watch("other", CountingScript.Requests("other_total", "other_total")).Unwatch("requests").Follow(2);
        script.Tell(3, "a", Ok(500)).Watch("requests", CountingScript.Requests()).Follow(3);
        script.Tell(4, "a", Ok(600)).Tell(5, "a", Ok(607));
        Assert.Equal((10, 0), script.Counts(0, 4));
        Assert.Equal((7, 0), script.Counts(4, 5));
    }

    [Fact]
    public void A_series_that_was_hidden_brings_nothing_to_the_time_before_its_slo()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(10), Error(4)).Tell(2, "a", Ok(20));
        script.Watch("app", CountingScript.Requests(job: "app")).Follow(2);
        script.Tell(3, "a", Ok(30)).Tell(4, "a", Ok(40)).Tell(5, "a", Ok(50), Error(8));
        Assert.Equal((0, 0), script.Counts(0, 3, "app"));
        Assert.Equal((24, 4), script.Counts(3, 5, "app"));
    }

    [Fact]
    public void A_restart_of_leeway_before_anything_was_counted_does_not_forget_since_when_it_follows()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script.Page(1, "a", "up_to_now 1").Fail(1, "b").Close(1).Restart(1);
        script.Page(2, "a", "up_to_now 1").Page(2, "b", Ok(40), Start(CountingScript.Seconds(1) + 1)).Close(2);
        Assert.Equal((40, 0), script.Counts(1, 2));
    }

    [Fact]
    public void A_target_whose_labels_change_begins_with_a_baseline_under_the_new_ones()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1000), Error(9)).Tell(2, "a", Ok(1010));
        script.Job("app", ["a"], job => job with { Labels = Label("env", "production") }).Follow(2);
        script.Tell(3, "a", Ok(1020), Error(9)).Tell(4, "a", Ok(1033), Error(10));
        Assert.Equal((0, 0), script.Counts(2, 3));
        Assert.Equal((14, 1), script.Counts(3, 4));
    }

    [Fact]
    public void Labels_that_change_while_leeway_is_down_lead_to_a_baseline_too()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1000)).Tell(2, "a", Ok(1010));
        script.Job("app", ["a"], job => job with { Labels = Label("env", "production") }).Restart(3);
        script.Tell(4, "a", Ok(1020)).Tell(5, "a", Ok(1021));
        Assert.Equal((1, 0), script.Counts(2, 5));
    }

    [Fact]
    public void A_target_that_leaves_and_comes_back_counts_nothing_of_the_time_between()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script.Page(1, "a", Ok(1)).Page(1, "b", Ok(1), Start(OfTick(2))).Close(1);
        script.Page(2, "a", Ok(2)).Page(2, "b", Ok(5), Start(OfTick(2))).Close(2);
        script.Job("app", ["a"]).Follow(2).Tell(3, "a", Ok(3)).Tell(4, "a", Ok(4));
        script.Job("app", ["a", "b"]).Follow(4);
        // Its process is younger than the following of the column, but its requests of that time were not counted either.
        script.Page(5, "a", Ok(5)).Page(5, "b", Ok(90), Error(7), Start(OfTick(2))).Close(5);
        script.Page(6, "a", Ok(6)).Page(6, "b", Ok(95), Error(8), Start(OfTick(2))).Close(6);
        Assert.Equal((3, 0), script.Counts(2, 5));
        Assert.Equal((7, 1), script.Counts(5, 6));
    }

    [Fact]
    public void A_target_that_comes_back_with_a_new_process_counts_all_of_it()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script
            .Page(1, "a", Ok(1))
            .Page(1, "b", Ok(1), Start(5000))
            .Close(1)
            .Job("app", ["a"])
            .Follow(1)
            .Tell(2, "a", Ok(2));
        script.Job("app", ["a", "b"]).Follow(2);
        script.Page(3, "a", Ok(3)).Page(3, "b", Ok(40), Error(4), Start(OfTick(3))).Close(3);
        Assert.Equal((45, 4), script.Counts(2, 3));
    }

    [Fact]
    public void A_target_that_moves_to_another_job_soon_after_its_start_is_not_counted_twice()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(9000), Start(5000));
        script.Tell(2, "a", Ok(500), Error(7), Start(OfTick(2)));
        script.Job("app", []).Job("shop", ["a"]).Follow(2);
        // Its process is younger than the following of the column, but what it showed to the other job is counted.
        script.Tell(3, "a", Ok(600), Error(8), Start(OfTick(2))).Tell(4, "a", Ok(700), Error(9), Start(OfTick(2)));
        Assert.Equal((507, 7), script.Counts(0, 3));
        Assert.Equal((101, 1), script.Counts(3, 4));
    }

    [Fact]
    public void A_series_with_names_of_any_letters_is_known_again_after_a_restart()
    {
        using var script = new CountingScript("a")
            .Watch("requests", CountingScript.Requests("http.requests", "http.requests"))
            .Follow(0);
        script.Tell(1, "a", """{"http.requests","http.status"="200",code="200"} 500""");
        script.Tell(2, "a", """{"http.requests","http.status"="200",code="200"} 503""").Restart(2);
        script.Tell(3, "a", """{"http.requests","http.status"="200",code="200"} 504""");
        Assert.Equal((4, 0), script.Counts(1, 3));
    }

    [Fact]
    public void A_page_whose_own_labels_win_feeds_slos_of_the_jobs_that_it_names()
    {
        using var script = new CountingScript("a")
            .Job("federated", ["a"], job => job with { HonorLabels = true })
            .Job("app", [])
            .Watch("requests", CountingScript.Requests(job: "app"))
            .Follow(0);
        script.Tell(1, "a", """requests_total{job="app",code="500"} 3""");
        script.Tell(2, "a", """requests_total{job="app",code="500"} 5""");
        Assert.Equal((2, 2), script.Counts(1, 2));
    }

    [Fact]
    public void Labels_that_clash_with_the_targets_own_are_kept_apart()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Clashing("x", "1", 10), Clashing("y", "1", 100));
        script.Tell(2, "a", Clashing("x", "1", 11), Clashing("y", "1", 102));
        Assert.Equal((3, 0), script.Counts(1, 2));
        Assert.Equal(0, script.Anomalies(AnomalyKind.DuplicateSeries));
    }

    [Fact]
    public void A_series_with_more_labels_than_the_ledger_keeps_refuses_its_page_and_stops_nobody()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1));
        var refused = script.Read("a", Ok(2), $$"""requests_total{path="{{new string('x', 9000)}}"} 1""");
        Assert.Equal("line 2: the labels of the series have more than 8192 bytes", refused);
    }

    [Fact]
    public void Counters_beyond_all_numbers_are_no_counts()
    {
        using var script = new CountingScript("a", "b").Follow(0);
        script.Page(1, "a", Ok(1)).Page(1, "b", Ok(1)).Close(1);
        script.Page(2, "a", """requests_total{code="200"} 1.7e308""");
        script.Page(2, "b", """requests_total{code="200"} 1.7e308""").Close(2);
        Assert.Equal((0, 0), script.Counts(0, 2));
        Assert.Equal(2, script.Anomalies(AnomalyKind.InvalidValue));
    }

    [Fact]
    public void A_gap_of_years_is_filled_as_far_as_the_ledger_reaches()
    {
        // 4 million ticks are what one addition spans.
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(0)).Tell(2, "a", Ok(1));
        script.Tell(4_000_012, "a", Ok(4_000_001));
        Assert.Equal((0, 0), script.Counts(2, 12));
        // Rows of that age are a minute apart, four ticks.
        Assert.Equal((8, 0), script.Counts(12, 20));
        Assert.Equal(0, script.Covered(2, 12));
        Assert.Equal(8 * (4_000_000 / 4_000_010.0), script.Covered(12, 20), 3);
    }

    [Fact]
    public void Series_that_nobody_has_seen_for_a_week_are_forgotten_also_by_the_ledger()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Series("old", 5), Series("kept", 5)).Tell(2, "a", Series("old", 9), Series("kept", 6));
        var week = (int)(8.Days / CountingScript.Tick);
        script.Tell(week, "a", Series("kept", 7)).Tell(week + 1, "a", Series("kept", 8));
        Assert.Single(script.Target("a").Series.Counted);
        script.Restart(week + 2).Tell(week + 2, "a", Series("kept", 10));
        Assert.Single(script.Target("a").Series.Counted);
        Assert.Equal((9, 0), script.Counts(0, week + 2));

        static string Series(string path, int count) => $$"""requests_total{path="{{path}}"} {{count}}""";
    }

    [Fact]
    public void A_target_whose_labels_never_stop_changing_is_refused_at_its_limit()
    {
        using var script = new CountingScript("a").Job("app", ["a"], job => job with { SeriesMax = 3 }).Follow(0);
        var target = script.Target("a");
        for (var page = 1; page <= 3; page++)
        {
            Assert.Null(Read(page));
        }
        Assert.Contains("more than 3 counted series", Read(4), StringComparison.Ordinal);

        string? Read(int page) =>
            target.Read(
                System.Text.Encoding.UTF8.GetBytes($"requests_total{{id=\"{page}\"}} 1\n"),
                Core.Series.ExpositionFormat.PrometheusText
            );
    }

    [Fact]
    public void All_series_can_be_looked_at_while_a_late_page_is_read()
    {
        var labels = new LabelSet([new Label("job", "app"), new Label("instance", "a")]);
        var table = new SeriesTable(labels, honorLabels: false, _ => default);
        table.Follow(new ColumnIndex([new CollectedColumn(default, CountingScript.Requests())]));
        Assert.NotNull(table.Find("requests_total{code=\"200\"}"u8, out _));
        using var looking = table.Counted.GetEnumerator();
        Assert.True(looking.MoveNext());
        Assert.NotNull(table.Find("requests_total{code=\"500\"}"u8, out _));
        looking.MoveNext();
        Assert.Equal(2, table.Counted.Count());
    }

    static string Clashing(string job, string exported, int value) =>
        $$"""requests_total{job="{{job}}",exported_job="{{exported}}"} {{value}}""";

    static Dictionary<string, string> Label(string name, string value) =>
        new(StringComparer.Ordinal) { [name] = value };

    // Within the tick that ends at the edge.
    static long OfTick(int edge) => CountingScript.Seconds(edge - 1) + 2;

    static string Ok(long count) => $$"""requests_total{code="200"} {{count}}""";

    static string Error(long count) => $$"""requests_total{code="500"} {{count}}""";

    static string Other(long count) => $$"""other_total{code="500"} {{count}}""";

    static string Start(long seconds) => $"process_start_time_seconds {seconds}";
}
