using CsCheck;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Objectives;

public sealed class RollingWindowTests
{
    static readonly DateTimeOffset AsOf = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_rolling_window_ends_now_whatever_the_clocks_of_people_do()
    {
        var window = new Window.Rolling(28.Days);

        Assert.Equal(new Interval(AsOf - 28.Days, AsOf), window.At(AsOf));
        Assert.Equal(new Interval(AsOf - 56.Days, AsOf - 28.Days), window.Before(AsOf));
        Assert.Equal(28.Days, window.NominalLength);
        Assert.Equal("28d rolling", window.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_rolling_window_is_longer_than_nothing(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Window.Rolling(seconds.Seconds));

    [Fact]
    public void The_window_before_ends_where_the_window_begins() =>
        Gen.Int[1, 5 * 365 * 24 * 60]
            .Sample(minutes =>
            {
                var window = new Window.Rolling(minutes.Minutes);

                Assert.Equal(window.At(AsOf).From, window.Before(AsOf).Until);
                Assert.Equal(window.At(AsOf).Length, window.Before(AsOf).Length);
            });
}
