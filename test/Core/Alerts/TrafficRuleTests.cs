using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

/// <summary>When no traffic is a fault, and when it is idleness.</summary>
public sealed class TrafficRuleTests
{
    static readonly TrafficRule Rule = new();

    [Theory]
    [InlineData(0, new[] { 500.0, 400, 600, 500 }, Verdict.Met)]
    [InlineData(1, new[] { 500.0, 400, 600, 500 }, Verdict.NotMet)]
    [InlineData(0, new[] { 500.0 }, Verdict.Met)] // one week is known
    [InlineData(0, new[] { 0.0, 400, 600, 500 }, Verdict.Met)] // a holiday a week ago
    [InlineData(0, new[] { 0.0, 0, 600, 500 }, Verdict.Unknown)] // who knows
    [InlineData(0, new[] { 5.0, 9, 7, 11 }, Verdict.Unknown)] // so few may fail to come by chance
    [InlineData(0, new[] { 0.0, 0, 0, 0 }, Verdict.Unknown)] // idle at this time
    [InlineData(0, new double[] { }, Verdict.Unknown)] // nothing is known of before
    public void It_looks_at_this_time_of_the_weeks_before(double now, double[] before, Verdict verdict) =>
        Assert.Equal(verdict, Rule.Of(Hour(now), [.. before.Select(total => Hour(total))]).Verdict);

    [Fact]
    public void Of_what_is_not_known_it_says_nothing()
    {
        Assert.Equal(Verdict.Unknown, Rule.Of(Hour(0, known: 30.Minutes), [Hour(500)]).Verdict);
        Assert.Equal(Verdict.Unknown, Rule.Of(Hour(0), [Hour(500, known: 30.Minutes)]).Verdict);
    }

    [Fact]
    public void Rows_of_weeks_ago_need_not_begin_where_it_looks()
    {
        var rule = new TrafficRule { After = 75.Seconds };
        Assert.Equal(Verdict.Met, rule.Of(Window(75.Seconds, total: 0), [Window(60.Seconds, total: 8)]).Verdict);
        Assert.Equal(Verdict.Unknown, rule.Of(Window(75.Seconds, total: 0), [Window(60.Seconds, total: 7)]).Verdict);
        Assert.Equal(Verdict.Unknown, rule.Of(Window(75.Seconds, total: 0), [Window(TimeSpan.Zero, 0)]).Verdict);

        static WindowCounts Window(TimeSpan length, double total) =>
            new(Interval.Ending(DateTimeOffset.UnixEpoch, length), new EventCounts(total, 0), length);
    }

    [Fact]
    public void It_says_what_it_saw() =>
        Assert.Equal(
            "no events in 1h though the targets answer, and 450 at this time in 2 of the last 2 weeks",
            Rule.Of(Hour(0), [Hour(400), Hour(500)]).Reason
        );

    static WindowCounts Hour(double total, TimeSpan? known = null) =>
        new(Interval.Ending(DateTimeOffset.UnixEpoch, 1.Hours), new EventCounts(total, 0), known ?? 1.Hours);
}
