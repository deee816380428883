using Leeway.Core.Alerts;
using Leeway.Core.Dependencies;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Targets;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Targets;

public sealed class TargetChoiceTests
{
    // 0.02 % bad: 99.95 % is met, 99.99 % is not.
    static readonly TargetQuestion Question = new()
    {
        History = History(91, 1_000_000, 200),
        Window = 30.Days,
        Strategy = AlertStrategy.MultiWindowMultiBurnRate(30.Days),
    };

    [Fact]
    public void The_tightest_target_that_nothing_speaks_against_is_recommended()
    {
        var choice = TargetChoice.Of(Question);
        Assert.Equal("99.95%", $"{choice.Recommended!.Target}");
        Assert.Equal("99.99%", $"{choice.Aspiration!.Target}");
        Assert.Equal(0.9998, choice.Reached!.Value, 6);
        Assert.Equal("promise 99.95%: 100 % of windows would meet it, and nothing speaks against it", choice.Verdict);
        Assert.Equal(["0 % of windows would meet it, and 90 % are asked for"], choice.Candidates[^1].Objections);
    }

    [Fact]
    public void What_it_needs_and_how_fast_people_repair_bound_what_can_be_promised()
    {
        Assert.Equal("99.9%", Recommended(Question with { Ceiling = new Availability(0.9992) }));
        // 99.95 % of 30 d allow 21.6 minutes.
        Assert.Equal("99.95%", Recommended(Question with { Repair = new(21.Minutes) }));
        Assert.Equal("99.9%", Recommended(Question with { Repair = new(22.Minutes) }));
        Assert.Equal("none", Recommended(Question with { Repair = new(8.Hours) }));
    }

    [Theory]
    [InlineData(10_000, true)] // 10 bad events are allowed
    [InlineData(9_999, false)]
    public void A_window_must_allow_ten_bad_events(double events, bool isMeasurable)
    {
        var question = Question with { History = History(30, events / 30, 0), Candidates = [new Target(0.999m)] };
        var finding = TargetChoice.Of(question).Candidates[0].Findings[(int)TargetFilter.Measurable];
        Assert.Equal(
            (TargetFilter.Measurable, isMeasurable ? FindingKind.Passed : FindingKind.Failed),
            (finding.Filter, finding.Kind)
        );
    }

    [Fact]
    public void A_target_so_loose_that_its_alerts_cannot_fire_is_not_recommended()
    {
        var loose = TargetChoice.Of(Question with { Candidates = [new Target(0.9m)] });
        Assert.Null(loose.Recommended);
        Assert.Contains("can never fire", loose.Candidates[0].Objections.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_less_than_four_weeks()
    {
        var young = TargetChoice.Of(Question with { History = History(27, 1_000_000, 200) });
        Assert.Null(young.Recommended);
        Assert.Equal("events are known of 27 days: cannot tell before there are 28", young.Verdict);
    }

    [Fact]
    public void What_nobody_knows_speaks_for_nothing_and_against_nothing()
    {
        var kinds = TargetChoice.Of(Question).Candidates[0].Findings.Select(finding => finding.Kind);
        Assert.Equal(
            [
                FindingKind.Passed,
                FindingKind.Unknown,
                FindingKind.Unknown,
                FindingKind.Passed,
                FindingKind.Passed,
                FindingKind.Unknown,
            ],
            kinds
        );
    }

    static string Recommended(TargetQuestion question) =>
        TargetChoice.Of(question).Recommended is { } one ? $"{one.Target}" : "none";

    static TargetHistory History(int days, double total, double bad) =>
        new(1.Days, [.. Enumerable.Repeat(new EventCounts(total, bad), days)]);
}
