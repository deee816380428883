using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class TargetsViewTests
{
    [Fact]
    public void Failed_targets_come_first_with_why_and_for_how_long()
    {
        var view = TargetsView.Of(
            [Samples.Target("10.0.0.1:80"), Samples.Target("10.0.0.2:80", error: "connection refused")],
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
}
