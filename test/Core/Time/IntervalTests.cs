using CsCheck;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Time;

public sealed class IntervalTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_interval_holds_its_beginning_and_not_its_end()
    {
        var interval = new Interval(Noon, Noon + 1.Hours);

        Assert.True(interval.Contains(Noon));
        Assert.True(interval.Contains(Noon + 1.Hours - TimeSpan.FromTicks(1)));
        Assert.False(interval.Contains(Noon + 1.Hours));
        Assert.False(interval.Contains(Noon - TimeSpan.FromTicks(1)));
        Assert.Equal(1.Hours, interval.Length);
    }

    [Fact]
    public void An_empty_interval_holds_nothing()
    {
        var empty = new Interval(Noon, Noon);

        Assert.True(empty.IsEmpty);
        Assert.True(default(Interval).IsEmpty);
        Assert.False(empty.Contains(Noon));
        Assert.Equal(TimeSpan.Zero, empty.Length);
    }

    [Fact]
    public void Of_what_does_not_overlap_nothing_is_within()
    {
        var hour = new Interval(Noon, Noon + 1.Hours);

        Assert.Equal(
            new Interval(Noon, Noon + 10.Minutes),
            new Interval(Noon - 5.Minutes, Noon + 10.Minutes).Within(hour)
        );
        Assert.Equal(hour, new Interval(Noon - 5.Hours, Noon + 10.Hours).Within(hour));
        Assert.Equal(
            new Interval(Noon + 1.Hours, Noon + 1.Hours),
            new Interval(Noon + 2.Hours, Noon + 3.Hours).Within(hour)
        );
    }

    [Fact]
    public void An_interval_is_widened_to_whole_steps_since_1970()
    {
        var (late, early) = (new Interval(Noon + 1.Seconds, Noon + 61.Seconds), DateTimeOffset.UnixEpoch - 90.Seconds);

        Assert.Equal(new Interval(Noon, Noon + 2.Minutes), late.Widened(1.Minutes));
        Assert.Equal(late, late.Widened(1.Seconds));
        Assert.Equal(
            new Interval(early - 30.Seconds, DateTimeOffset.UnixEpoch - 1.Minutes),
            new Interval(early, early + 1.Seconds).Widened(1.Minutes)
        );
    }

    [Fact]
    public void An_interval_cannot_end_before_it_begins()
    {
        var exception = Assert.Throws<ArgumentException>(() => new Interval(Noon, Noon - 1.Seconds));

        Assert.StartsWith("An interval cannot end (2026-03-01T11:59:59", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_is_kept_in_UTC()
    {
        var there = new DateTimeOffset(2026, 3, 1, 14, 0, 0, 2.Hours);
        var interval = Interval.Ending(there, 30.Minutes);

        Assert.Equal(new Interval(Noon - 30.Minutes, Noon), interval);
        Assert.Equal(TimeSpan.Zero, interval.From.Offset);
        Assert.Equal("[2026-03-01T11:30:00.000Z, 2026-03-01T12:00:00.000Z)", interval.ToString());
    }

    [Fact]
    public void Of_adjoining_intervals_one_holds_the_instant() =>
        Gen.Select(Gen.Long[0, 1000], Gen.Long[0, 1000], Gen.Long[-10, 2010])
            .Sample(
                (first, second, at) =>
                {
                    var (one, two) = (
                        new Interval(After(0), After(first)),
                        new Interval(After(first), After(first + second))
                    );
                    var both = new Interval(one.From, two.Until);

                    Assert.Equal(both.Length, one.Length + two.Length);
                    Assert.Equal(
                        both.Contains(After(at)) ? 1 : 0,
                        (one.Contains(After(at)) ? 1 : 0) + (two.Contains(After(at)) ? 1 : 0)
                    );
                }
            );

    static DateTimeOffset After(long ticks) => Noon + TimeSpan.FromTicks(ticks);
}
