using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Churn;

/// <summary>What is counted of a service whose pods come and go: every error that stood on a page.</summary>
public sealed class ChurnTests
{
    // A day of lives in three hours, with an error or two in each: most series of errors are born and never go on.
    static readonly ChurnLoad Load = new(RequestsPerSecond: 1, ErrorShare: 0.001)
    {
        Pods = 10,
        Life = 20.Minutes,
        Length = 3.Hours,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pods_that_are_replaced_one_after_another_lose_no_error_that_was_on_a_page(int seed) =>
        LosesNothing(Load with { Seed = seed });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nor_do_pods_that_are_replaced_all_at_once(int seed) =>
        LosesNothing(Load with { Seed = seed, Step = TimeSpan.Zero });

    [Theory]
    [InlineData(1, 45)]
    [InlineData(2, 300)]
    public void Nor_do_pods_that_are_discovered_late(int seed, int seconds) =>
        LosesNothing(Load with { Seed = seed, Discovery = seconds.Seconds });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nor_do_pods_that_take_the_addresses_of_those_before_them(int seed) =>
        LosesNothing(Load with { Seed = seed, KeepsAddresses = true });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_start_times_only_what_a_new_pod_shows_on_its_first_page_is_a_baseline(int seed)
    {
        var run = new ChurnRun(Load with { Seed = seed, StatesStart = false });
        Assert.True(run.ShownAtOnce.Requests > 0);
        Assert.Equal(run.Shown - run.ShownAtOnce, run.Counted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_start_times_on_kept_addresses_a_few_errors_are_lost_and_none_is_invented(int seed)
    {
        var run = new ChurnRun(Load with { Seed = seed, StatesStart = false, KeepsAddresses = true });
        Assert.InRange(run.Counted.Errors / run.Shown.Errors, 0.9, 1);
        Assert.Equal(run.Shown.Requests, run.Counted.Requests);
    }

    static void LosesNothing(ChurnLoad load)
    {
        var run = new ChurnRun(load);
        Assert.True(run.Shown.Errors > 50, $"only {run.Shown.Errors} errors");
        Assert.Equal(run.Shown, run.Counted);
    }
}
