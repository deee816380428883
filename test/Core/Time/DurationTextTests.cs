using CsCheck;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Time;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0s", 0)]
    [InlineData("1ms", 1)]
    [InlineData("500ms", 500)]
    [InlineData("90s", 90_000)]
    [InlineData("5m", 300_000)]
    [InlineData("005m", 300_000)]
    [InlineData("1m1ms", 60_001)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("30d", 2_592_000_000)]
    [InlineData("4w", 2_419_200_000)]
    [InlineData("1y", 31_536_000_000)]
    [InlineData("1y1w1d1h1m1s1ms", 32_230_861_001)]
    [InlineData("100y", 3_153_600_000_000)]
    [InlineData("0y5m", 300_000)]
    public void A_duration_is_read(string text, long milliseconds)
    {
        Assert.True(DurationText.TryParse(text, out var duration));
        Assert.Equal(milliseconds * TimeSpan.TicksPerMillisecond, duration.Ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 5m")]
    [InlineData("5m ")]
    [InlineData("5 m")]
    [InlineData("5")]
    [InlineData("00")]
    [InlineData("m")]
    [InlineData("5min")]
    [InlineData("5M")]
    [InlineData("-5m")]
    [InlineData("+5m")]
    [InlineData("1.5h")]
    [InlineData("1h30")]
    [InlineData("30m1h")] // out of order
    [InlineData("1ms1s")]
    [InlineData("1m1m")] // repeated
    [InlineData("5m0")]
    [InlineData("٥m")] // an Arabic five
    [InlineData("101y")]
    [InlineData("100y1ms")]
    [InlineData("999999999999999y")]
    [InlineData("1000000000000000ms")]
    [InlineData("99999999999999999999y")]
    public void What_is_no_duration_is_refused(string text)
    {
        Assert.False(DurationText.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.Zero, duration);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(1, "1ms")]
    [InlineData(60_000, "1m")]
    [InlineData(90_061_001, "1d1h1m1s1ms")]
    [InlineData(2_592_000_000, "30d")]
    [InlineData(31_536_000_000, "365d")]
    [InlineData(-300_000, "-5m")]
    public void A_duration_is_written_in_days_and_less(long milliseconds, string text) =>
        Assert.Equal(text, DurationText.Format(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData(4_999, "0s")]
    [InlineData(5_001, "1ms")]
    [InlineData(-4_999, "0s")]
    [InlineData(-5_001, "-1ms")]
    [InlineData(599_999_999, "1m")]
    [InlineData(864_000L * 1_000_000 * 20_000 - 1, "20000d")] // a quotient of doubles had said 20000d23h59m59s999ms
    [InlineData(long.MaxValue, "10675199d2h48m5s478ms")]
    [InlineData(long.MinValue, "-10675199d2h48m5s478ms")]
    public void Parts_of_a_millisecond_are_rounded(long ticks, string text) =>
        Assert.Equal(text, DurationText.Format(TimeSpan.FromTicks(ticks)));

    [Fact]
    public void What_was_written_is_read_back() =>
        Gen.Long[0, 3_153_600_000_000]
            .Select(TimeSpan.FromMilliseconds)
            .Sample(duration =>
            {
                Assert.True(DurationText.TryParse(DurationText.Format(duration), out var parsed));
                Assert.Equal(duration, parsed);
            });

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.String[Gen.Char["0159ywdhms -."], 0, 24]
            .Sample(text => Assert.True(DurationText.TryParse(text, out var duration) || duration == TimeSpan.Zero));
}
