using CsCheck;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Time;

public sealed class TickGridTests
{
    static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    static readonly Gen<TickGrid> Grid = Gen.Int[100, 3_600_000].Select(ms => new TickGrid(ms.Milliseconds));

    // From the year 200 to the year 9000, to the tick of the clock.
    static readonly Gen<DateTimeOffset> Instant = Gen.Long[
            new DateTime(200, 1, 1).Ticks,
            new DateTime(9000, 1, 1).Ticks
        ]
        .Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(14_999, 0)]
    [InlineData(15_000, 1)]
    [InlineData(-1, -1)]
    [InlineData(-15_000, -1)]
    [InlineData(-15_001, -2)]
    public void Ticks_are_counted_from_1970_in_both_directions(long milliseconds, long tick) =>
        Assert.Equal(tick, new TickGrid(15.Seconds).TickOf(Epoch.AddMilliseconds(milliseconds)));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 15_000)]
    [InlineData(15_000, 15_000, 15_000)]
    [InlineData(-1, -15_000, 0)]
    [InlineData(-15_000, -15_000, -15_000)]
    public void An_edge_is_the_edge_before_and_after_itself(long milliseconds, long before, long after)
    {
        var grid = new TickGrid(15.Seconds);
        var instant = Epoch.AddMilliseconds(milliseconds);

        Assert.Equal(Epoch.AddMilliseconds(before), grid.EdgeAtOrBefore(instant));
        Assert.Equal(Epoch.AddMilliseconds(after), grid.EdgeAtOrAfter(instant));
        Assert.Equal(before == after, grid.IsEdge(instant));
    }

    [Fact]
    public void An_instant_lies_in_the_tick_that_contains_it() =>
        Gen.Select(Grid, Instant)
            .Sample(
                (grid, instant) =>
                {
                    var edge = grid.EdgeAtOrBefore(instant);

                    Assert.True(edge <= instant && instant < edge + grid.Length);
                    Assert.True(grid.IsEdge(edge));
                    Assert.Equal(edge, grid.StartOf(grid.TickOf(instant)));
                    Assert.Equal(grid.TickOf(instant) + 1, grid.TickOf(edge + grid.Length));
                    Assert.Equal(grid.IsEdge(instant) ? edge : edge + grid.Length, grid.EdgeAtOrAfter(instant));
                }
            );

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(3_600_001)]
    [InlineData(-15_000)]
    public void A_tick_lasts_from_100_ms_to_an_hour(int milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TickGrid(milliseconds.Milliseconds));

    [Fact]
    public void A_tick_is_a_whole_number_of_milliseconds() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TickGrid(1.Seconds + TimeSpan.FromTicks(1)));

    [Fact]
    public void Ticks_that_nobody_set_last_15_s()
    {
        Assert.Equal(new TickGrid(15.Seconds), default);
        Assert.Equal(1, default(TickGrid).TickOf(Epoch + 15.Seconds));
    }
}
