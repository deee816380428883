using Leeway.Core.Series;
using Leeway.Documents;
using Leeway.Engine.Discovering;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>What becomes of targets that cannot be scraped, or not all of them.</summary>
public sealed class TargetResolutionTests
{
    [Theory]
    [InlineData("a:1", "{}", "http://a:1/metrics")]
    [InlineData("a", "{__scheme__: https}", "https://a/metrics")]
    [InlineData("[::1]", "{}", "http://[::1]/metrics")]
    [InlineData("a:1", "{__metrics_path__: m}", "http://a:1/m")]
    [InlineData("a:1", "{__param_x: y z}", "http://a:1/metrics?x=y%20z")]
    public void Labels_make_the_address(string address, string labels, string expected) =>
        Assert.Equal(expected, Assert.Single(Resolve(address, labels).Targets).Address.AbsoluteUri);

    [Theory]
    [InlineData("a/b", "{}", "__address__ is 'a/b', not host:port")]
    [InlineData("me@a:1", "{}", "__address__ is 'me@a:1', not host:port")]
    [InlineData("a:1", "{__scheme__: ftp}", "__scheme__ is 'ftp', not http or https")]
    [InlineData("a:1", "{__scrape_interval__: 5x}", "__scrape_interval__ is '5x'")]
    [InlineData("a:1", "{__scrape_timeout__: 14s}", "at most two thirds of it")]
    [InlineData("a:1", "{team: x}", "relabelConfigs leave it out")]
    public void A_target_that_is_not_scraped_has_a_reason(string address, string labels, string reason)
    {
        var (targets, dropped) = Resolve(
            address,
            labels,
            new RelabelRule(RelabelAction.Drop, "x") { SourceLabels = ["team"] }
        );
        Assert.Empty(targets);
        Assert.Contains(reason, Assert.Single(dropped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_beyond_the_limit_and_the_same_address_again_are_left_out()
    {
        var job = Job with { TargetsMax = 2 };
        var (targets, dropped) = TargetResolution.Of(
            job,
            [new TargetGroup(["a:1", "a:1", "b:1", "c:1"], LabelSet.Empty)]
        );
        Assert.Equal(["a:1", "b:1"], targets.Select(target => target.Instance));
        Assert.Equal(
            [
                "another target has the same address, http://a:1/metrics",
                "there are more than 2 targets; see targetsMax",
            ],
            dropped.Select(target => target.Reason)
        );
    }

    [Fact]
    public void A_label_may_ask_for_another_interval()
    {
        var target = Assert.Single(Resolve("a:1", "{__scrape_interval__: 1m, __scrape_timeout__: 30s}").Targets);
        Assert.Equal((60, 30), (target.Job.Interval.TotalSeconds, target.Job.Timeout.TotalSeconds));
    }

    static ScrapeJob Job => new() { Name = "app", Targets = [] };

    static (List<ResolvedTarget> Targets, List<DroppedTarget> Dropped) Resolve(
        string address,
        string labels,
        params RelabelRule[] rules
    )
    {
        var pairs = labels
            .Trim('{', '}')
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split(": "));
        var set = new LabelSet(pairs.Select(pair => new Label(pair[0], pair[1])));
        return TargetResolution.Of(Job with { RelabelRules = rules }, [new TargetGroup([address], set)]);
    }
}
