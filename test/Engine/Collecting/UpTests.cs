using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>What Leeway reports of its own scrapes, as series that SLIs may ask for.</summary>
public sealed class UpTests
{
    [Fact]
    public void A_target_that_does_not_answer_is_a_bad_reading_and_its_time_is_covered()
    {
        using var script = GaugeScript.OfUp("a").Follow(0);
        script.Tell(1, "a", "other 1").Fail(2, "a").Close(2).Fail(3, "a").Close(3).Tell(4, "a", "other 1");
        Assert.Equal((4, 2), script.Counts(0, 4));
        Assert.Equal((2, 2), script.Counts(1, 3));
        Assert.Equal(4, script.Covered(0, 4));
        Assert.Equal(4, script.Watermark());
    }

    [Fact]
    public void A_target_that_never_answered_is_down()
    {
        using var script = GaugeScript.OfUp("a", "b").Follow(0);
        script.Page(1, "a", "other 1").Fail(1, "b").Close(1);
        Assert.Equal((2, 1), script.Counts(0, 1));
        Assert.Equal(1, script.Covered(0, 1));
    }

    [Fact]
    public void Columns_that_do_not_ask_for_it_are_not_covered_by_it()
    {
        using var script = GaugeScript.OfUp("a").Watch("other", GaugeScript.Indicator("count(x)", "count(x > 5)"));
        script.Follow(0).Tell(1, "a", "x 1").Tell(2, "a", "x 1").Fail(3, "a").Close(3);
        Assert.Equal(3, script.Covered(0, 3));
        Assert.Equal(1, script.Covered(0, 3, "other"));
        Assert.Equal((1, 0), script.Counts(0, 3, "other"));
    }

    [Fact]
    public void A_target_that_nobody_has_heard_of_yet_is_neither_up_nor_down()
    {
        using var script = GaugeScript.OfUp("a", "b").Follow(0);
        script.Page(1, "a", "other 1").Fail(1, "b").Close(1).Page(2, "a", "other 1").Close(2);
        Assert.Equal((1, 0), script.Counts(1, 2));
        Assert.Equal(0.5, script.Covered(1, 2));
        Assert.Equal(1, script.Watermark());
    }

    [Fact]
    public void The_time_in_which_leeway_was_not_there_is_not_covered()
    {
        using var script = GaugeScript.OfUp("a").Follow(0).Tell(1, "a", "other 1");
        script.Restart(9).Fail(10, "a").Close(10);
        Assert.Equal(0, script.Covered(1, 9));
        Assert.Equal((1, 1), script.Counts(9, 10));
        Assert.Equal(1, script.Covered(9, 10));
    }

    [Fact]
    public void It_has_the_labels_of_its_target()
    {
        var indicator = GaugeScript.Indicator("count(up{job=\"app\",team=\"x\"})", "count(up{instance=\"b\"} == 0)");
        using var script = new CountingScript("a", "b").Watch("requests", indicator);
        script.Job("app", ["a", "b"], job => job with { Labels = new Dictionary<string, string> { ["team"] = "x" } });
        script.Job("else", ["c"]).Follow(0);
        script.Fail(1, "a").Fail(1, "b").Fail(1, "c").Close(1);
        Assert.Equal((2, 1), script.Counts(0, 1));
    }

    [Fact]
    public void A_page_cannot_say_it_of_itself()
    {
        using var script = GaugeScript.OfUp("a").Follow(0).Tell(1, "a", "up 0").Tell(2, "a", "up 0");
        Assert.Equal((2, 0), script.Counts(0, 2));
        Assert.Equal(2, script.Anomalies(AnomalyKind.DuplicateSeries));
    }

    [Fact]
    public void A_silent_target_is_told_by_the_sli_and_not_as_gone_besides()
    {
        using var script = GaugeScript.OfUp("a").Follow(0).Tell(1, "a", "other 1").Fail(2, "a").Close(2);
        Assert.Equal([0], script.Target("a").Mark.Followed.Values);
    }

    [Fact]
    public void How_many_samples_a_page_had_is_reported_too()
    {
        var few = GaugeScript.Indicator("count(scrape_samples_scraped)", "count(scrape_samples_scraped < 2)");
        var slow = GaugeScript.Indicator("count(scrape_duration_seconds)", "count(scrape_duration_seconds > 1)");
        using var script = new CountingScript("a").Watch("requests", few).Watch("slow", slow).Follow(0);
        script.Tell(1, "a", "x 1", "y 1").Tell(2, "a", "x 1").Fail(3, "a").Close(3);
        Assert.Equal((3, 2), script.Counts(0, 3));
        Assert.Equal((2, 0), script.Counts(0, 3, "slow"));
    }
}
