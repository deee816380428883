namespace Leeway.Engine.Tests.Collecting;

/// <summary>Since when targets and SLOs are followed, when either comes, goes, comes back or changes its name.</summary>
public sealed class FollowingTests
{
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

    static string Ok(long count) => $$"""requests_total{code="200"} {{count}}""";

    static string Error(long count) => $$"""requests_total{code="500"} {{count}}""";

    static string Start(long seconds) => $"process_start_time_seconds {seconds}";
}
