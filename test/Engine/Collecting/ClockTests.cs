using Leeway.Core.Indicators;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Clocks that jump, ticks that nobody lived, answers that come twice.</summary>
public sealed class ClockTests
{
    [Fact]
    public void A_clock_that_goes_back_counts_nothing_until_it_has_passed_its_old_time_and_then_everything()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(10)).Tell(4, "a", Ok(20));
        script.Tell(2, "a", Ok(25)).Tell(3, "a", Ok(27)).Tell(5, "a", Ok(30));
        Assert.Equal((20, 0), script.Counts(1, 5));
        Assert.Equal((10, 0), script.Counts(4, 5));
    }

    [Fact]
    public void A_clock_that_was_far_ahead_says_until_when_nothing_is_counted()
    {
        const int Years = 10_000_000; // ticks of 15 s: almost five years
        using var script = new CountingScript("a", "b").Follow(0).Page(1, "a", Ok(10)).Page(1, "b", Ok(10)).Close(1);
        Assert.Null(script.PausedUntil(1));
        Assert.Null(script.PausedUntil(2));
        script.Page(Years, "a", Ok(20)).Page(Years, "b", Ok(20)).Close(Years);
        script.Page(3, "a", Ok(30)).Close(3);
        Assert.Equal(CountingScript.At(Years), script.PausedUntil(3));
        script.Restart(4);
        Assert.Equal(CountingScript.At(Years), script.PausedUntil(4));
        Assert.Null(script.PausedUntil(Years));
    }

    [Fact]
    public void A_clock_that_jumps_forward_spreads_what_came_over_the_jump()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(0)).Tell(2, "a", Ok(10));
        script.Tell(242, "a", Ok(10 + 480), Error(48));
        Assert.Equal((480 + 48, 48), script.Counts(2, 242));
        Assert.Equal((2.2, 0.2), script.Counts(100, 101));
        Assert.Equal(240, script.Covered(2, 242));
    }

    [Fact]
    public void A_tick_that_was_skipped_is_filled_by_the_next_answer()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(0)).Tell(2, "a", Ok(10));
        script.Tell(4, "a", Ok(30));
        Assert.Equal((10, 0), script.Counts(2, 3));
        Assert.Equal((10, 0), script.Counts(3, 4));
        Assert.Equal(2, script.Covered(2, 4));
    }

    [Fact]
    public void A_page_that_comes_twice_for_one_edge_counts_once()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(0)).Tell(2, "a", Ok(10));
        script.Page(3, "a", Ok(20)).Page(3, "a", Ok(20)).Close(3).Page(3, "a", Ok(22)).Close(3);
        Assert.Equal((10, 0), script.Counts(2, 3));
        Assert.Equal(1, script.Covered(2, 3));
        script.Tell(4, "a", Ok(25));
        Assert.Equal((15, 0), script.Counts(2, 4));
    }

    [Fact]
    public void An_hour_of_no_data_is_not_covered_until_the_counters_fill_it()
    {
        const int Hour = 240;
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(0)).Tell(2, "a", Ok(10), Error(1));
        for (var edge = 3; edge < 2 + Hour; edge++)
        {
            script.Fail(edge, "a").Close(edge);
        }
        Assert.Equal((0, 0), script.Counts(2, 2 + Hour));
        Assert.Equal(0, script.Covered(2, 2 + Hour));
        Assert.Equal(2, script.Watermark());
        script.Tell(2 + Hour, "a", Ok(10 + Hour), Error(1 + Hour));
        Assert.Equal((2 * Hour, Hour), script.Counts(2, 2 + Hour));
        Assert.Equal((2, 1), script.Counts(120, 121));
        Assert.Equal(Hour, script.Covered(2, 2 + Hour));
    }

    [Fact]
    public void An_hour_of_no_data_whose_process_is_gone_stays_uncovered()
    {
        const int Back = 242;
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(0)).Tell(2, "a", Ok(1000));
        for (var edge = 3; edge < Back; edge++)
        {
            script.Fail(edge, "a").Close(edge);
        }
        script.Tell(Back, "a", Ok(30));
        Assert.Equal(30, script.Counts(2, Back).Total);
        Assert.Equal(1, script.Covered(2, Back));
    }

    [Fact]
    public void A_counter_beyond_1e15_events_counts_each_one()
    {
        const long Many = 1_000_000_000_000_000;
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(7)).Tell(2, "a", Ok(Many), Error(3));
        script.Tell(3, "a", Ok(Many + 1), Error(4)).Tell(4, "a", Ok(Many + 1), Error(4));
        Assert.Equal(new EventCounts(Many - 7 + 3, 3), script.Read(1, 2).Counted);
        Assert.Equal(new EventCounts(2, 1), script.Read(2, 3).Counted);
        Assert.Equal(new EventCounts(Many - 7 + 5, 4), script.Read(1, 4).Counted);
        Assert.Equal(EventCounts.None, script.Read(3, 4).Counted);
    }

    static string Ok(long count) => $$"""requests_total{code="200"} {{count}}""";

    static string Error(long count) => $$"""requests_total{code="500"} {{count}}""";
}
