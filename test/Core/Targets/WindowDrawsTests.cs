using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Targets;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Targets;

public sealed class WindowDrawsTests
{
    [Fact]
    public void A_service_that_never_changes_meets_a_target_always_or_never()
    {
        var draws = Of(28.Days, Days(200, _ => new EventCounts(1000, 1)));
        Assert.Equal((1.0, 0.0), (draws.Chance(new Target(0.999m)), draws.Chance(new Target(0.9995m))));
        Assert.Equal(0.001, draws.Quantile(0.9)!.Value, 12);
    }

    // One bad day of 364 of which a window has 28: it holds the day if one of its four blocks does. A block of 7 of 364 days holds it with 1/52.
    [Fact]
    public void One_bad_day_is_met_as_often_as_blocks_hold_it()
    {
        var draws = Of(28.Days, Days(364, day => new EventCounts(1000, day == 100 ? 500 : 0)));
        Assert.Equal(Math.Pow(1 - (1 / 52.0), 4), draws.Chance(new Target(0.999m))!.Value, 0.02);
    }

    [Fact]
    public void Days_weigh_as_much_as_they_have_events()
    {
        var busy = Days(70, day => day % 7 == 0 ? new EventCounts(100_000, 0) : new EventCounts(10, 10));
        Assert.True(Of(28.Days, busy).Chance(new Target(0.999m)) == 1);
    }

    [Fact]
    public void Days_without_events_are_neither_good_nor_bad_and_none_at_all_tell_nothing()
    {
        var idle = Days(70, day => day < 35 ? EventCounts.None : new EventCounts(100, 1));
        Assert.Equal(0.01, Of(70.Days, idle).Quantile(0.5)!.Value, 12);
        Assert.Null(Of(28.Days, Days(70, _ => EventCounts.None)).Chance(new Target(0.99m)));
        Assert.Null(Of(28.Days, []).Chance(new Target(0.99m)));
    }

    [Fact]
    public void The_share_that_meets_a_target_never_rises_with_it() =>
        Gen.Double[0, 0.01]
            .Array[28, 90]
            .Sample(ratios =>
            {
                var draws = Of(30.Days, Days(ratios.Length, day => new EventCounts(1000, ratios[day] * 1000)));
                var chances = TargetQuestion.UsualCandidates.Select(target => draws.Chance(target)!.Value).ToList();
                return chances.SequenceEqual(chances.OrderDescending())
                    && 1 - draws.Quantile(0.9)!.Value >= 1 - ratios.Max() - 1e-9;
            });

    static WindowDraws Of(TimeSpan window, IReadOnlyList<EventCounts> days) =>
        WindowDraws.Of(new TargetHistory(1.Days, days), window);

    static List<EventCounts> Days(int count, Func<int, EventCounts> of) => [.. Enumerable.Range(0, count).Select(of)];
}
