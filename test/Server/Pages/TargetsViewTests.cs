using Leeway.Client;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class TargetsViewTests
{
    [Fact]
    public void Failed_targets_come_first_with_why_and_for_how_long()
    {
        var view = TargetsView.Of(
            [Samples.Target("10.0.0.1:80"), Samples.Target("10.0.0.2:80", error: "connection refused")],
            Nothing,
            filter: null,
            Samples.Noon
        );

        Assert.Equal("2 targets, 1 failed", view.Summary);
        Assert.Equal("connection refused (for 1m 30s)", view.Targets[0].Error);
        Assert.Equal("3s ago, took 12ms", view.Targets[1].LastScrape);
        Assert.Equal("120 samples, 8 series counted", view.Targets[1].Read);
    }

    [Fact]
    public void A_target_that_never_answered_says_so()
    {
        var target = Samples.Target(error: "connection refused") with { LastAnswer = null };

        Assert.Equal(
            "connection refused (for 1m 30s; it has never answered)",
            TargetRowView.Of(target, Samples.Noon).Error
        );
    }

    [Theory]
    [InlineData("10.0.0.2", "10.0.0.2:80")]
    [InlineData("JOB=checkout", "10.0.0.2:80", "10.0.0.1:80")]
    [InlineData("refused", "10.0.0.2:80")]
    [InlineData("storefront")]
    public void Targets_are_found_by_part_of_what_is_said_of_them(string text, params string[] instances)
    {
        var targets = new[]
        {
            Samples.Target("10.0.0.1:80"),
            Samples.Target("10.0.0.2:80", error: "connection refused"),
        };

        var view = TargetsView.Of(targets, Nothing, text, Samples.Noon);

        Assert.Equal(instances, view.Targets.Select(target => target.Instance));
    }

    [Fact]
    public void What_was_found_and_is_not_scraped_is_told_with_the_reason()
    {
        var dropped = new DroppedTargetDetail
        {
            Job = "checkout",
            Discovered = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["b"] = "2",
                ["__address__"] = "x:1",
            },
            Reason = "relabelled away",
        };

        var view = TargetsView.Of([Samples.Target()], Nothing with { Dropped = [dropped] }, "", Samples.Noon);

        Assert.Equal("1 target, 0 failed, 1 not scraped", view.Summary);
        Assert.Equal("__address__=x:1, b=2", TargetsView.Text(view.Dropped[0].Discovered));
    }

    [Fact]
    public void Of_thousands_the_page_shows_those_that_failed_and_how_many_more_there_are()
    {
        var targets = Enumerable
            .Range(0, 2000)
            .Select(number => Samples.Target($"10.0.0.1:{number}", number == 1999 ? "refused" : null))
            .ToList();

        var view = TargetsView.Of(targets, Nothing, "", Samples.Noon);

        Assert.Equal(("10.0.0.1:1999", 500), (view.Targets[0].Instance, view.Targets.Count));
        Assert.StartsWith("1,500 more targets", view.More, StringComparison.Ordinal);
    }

    static DiscoveryDetail Nothing { get; } = new() { Sources = [], Dropped = [] };
}
