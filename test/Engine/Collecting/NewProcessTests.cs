using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Processes that are replaced on one address and do not say when they began.</summary>
public sealed class NewProcessTests
{
    [Fact]
    public void What_a_new_process_does_not_show_begins_again_from_zero()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1000)).Tell(2, "a", Ok(1010), Error(1));
        script.Tell(3, "a", Ok(15)).Tell(4, "a", Ok(29), Error(1)).Tell(5, "a", Ok(40), Error(3));
        Assert.Equal((11, 1), script.Counts(0, 2));
        Assert.Equal((15, 0), script.Counts(2, 3));
        Assert.Equal((15, 1), script.Counts(3, 4));
        Assert.Equal((13, 2), script.Counts(4, 5));
    }

    [Fact]
    public void A_restart_of_leeway_does_not_forget_what_has_ended()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1000)).Tell(2, "a", Ok(1010), Error(1));
        script.Tell(3, "a", Ok(15)).Restart(3).Tell(4, "a", Ok(29), Error(1));
        Assert.Equal((15, 1), script.Counts(3, 4));
    }

    [Fact]
    public void A_counter_that_goes_on_says_that_the_process_is_the_old_one()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(1000), Lost(20));
        script.Tell(2, "a", Ok(1010), Lost(20), Error(7)).Tell(3, "a", Ok(15), Lost(21));
        script.Tell(4, "a", Ok(29), Lost(21), Error(7));
        Assert.Equal((14, 0), script.Counts(3, 4));
    }

    [Fact]
    public void Behind_a_proxy_a_restart_says_nothing_of_the_others()
    {
        using var script = new CountingScript("a").Job("app", ["a"], job => job with { Proxy = true }).Follow(0);
        script.Tell(1, "a", Ok(1000), Error(7)).Tell(2, "a", Ok(15)).Tell(3, "a", Ok(30), Error(8));
        Assert.Equal((15 + 15 + 1, 1), script.Counts(1, 3));
    }

    [Fact]
    public void Of_two_processes_that_take_turns_what_only_one_shows_is_counted_once_at_most()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", Ok(5000), Error(7));
        for (var edge = 2; edge < 40; edge += 2)
        {
            script.Tell(edge, "a", Ok(1000 + edge)).Tell(edge + 1, "a", Ok(5000 + edge), Error(7));
        }
        Assert.Equal(7, script.Counts(0, 40).Bad);
        Assert.True(script.Anomalies(AnomalyKind.TwoWriters) > 0);
    }

    static string Ok(int count) => $$"""requests_total{code="200"} {{count}}""";

    static string Lost(int count) => $$"""requests_total{code="404"} {{count}}""";

    static string Error(int count) => $$"""requests_total{code="500"} {{count}}""";
}
