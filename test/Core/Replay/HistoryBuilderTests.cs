using Leeway.Core.Indicators;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

public sealed class HistoryBuilderTests
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 7, TimeSpan.Zero);

    [Fact]
    public void The_first_tick_begins_with_the_first_span_and_gaps_are_not_covered()
    {
        var history = HistoryBuilder.Build([Minute(0, 60, 1), Minute(1, 60, 2), Minute(4, 60, 3)], 1.Minutes);

        Assert.Equal((Start, 5, Start + 5.Minutes), (history.From, history.Ticks, history.Until));
        Assert.Equal(new EventCounts(180, 6), history.Counts(0, 5));
        Assert.Equal(new EventCounts(0, 0), history.Counts(2, 4));
        Assert.Equal(3.Minutes, history.Covered(0, 5));
        Assert.Equal(TimeSpan.Zero, history.Covered(2, 4));
    }

    [Fact]
    public void A_span_across_an_edge_is_shared_out_by_time()
    {
        var late = new CountedSpan(
            new Interval(Start + 75.Seconds, Start + 135.Seconds),
            new EventCounts(60, 4),
            60.Seconds
        );
        var history = HistoryBuilder.Build([Minute(0, 60, 0), late], 1.Minutes);

        Assert.Equal(3, history.Ticks);
        Assert.Equal((new EventCounts(45, 3), 45.Seconds), (history.Counts(1, 2), history.Covered(1, 2)));
        Assert.Equal((new EventCounts(15, 1), 15.Seconds), (history.Counts(2, 3), history.Covered(2, 3)));
    }

    [Fact]
    public void A_long_span_is_spread_over_its_ticks()
    {
        var hour = new CountedSpan(new Interval(Start, Start + 1.Hours), new EventCounts(3600, 60), 1.Hours);
        var history = HistoryBuilder.Build([hour], 1.Minutes);

        Assert.Equal(new EventCounts(60, 1), history.Counts(17, 18));
    }

    [Fact]
    public void What_is_known_in_part_stays_known_in_part()
    {
        var half = Minute(0, 30, 0) with { Covered = 30.Seconds };

        Assert.Equal(30.Seconds, HistoryBuilder.Build([half], 1.Minutes).Covered(0, 1));
    }

    [Fact]
    public void Counts_are_put_in_order_only_when_a_window_is_read()
    {
        var history = new CountHistory(Start, 1.Minutes, [10, 10, 10], [-2, 2, 12]);

        Assert.Equal(new EventCounts(10, 0), history.Counts(0, 1));
        Assert.Equal(new EventCounts(20, 0), history.Counts(0, 2));
        Assert.Equal(new EventCounts(10, 10), history.Counts(2, 3));
    }

    static CountedSpan Minute(int number, double total, double bad) =>
        new(new Interval(Start + number.Minutes, Start + (number + 1).Minutes), new EventCounts(total, bad), 1.Minutes);
}
