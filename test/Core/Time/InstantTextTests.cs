using CsCheck;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Time;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T13:00:00+01:00", "2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T06:30:00-05:30", "2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T12:00:00.25Z", "2026-03-01T12:00:00.25Z")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z")]
    public void An_instant_with_its_offset_is_read_and_written_in_utc(string text, string written)
    {
        Assert.True(InstantText.TryParse(text, out var instant));
        Assert.Equal(written, InstantText.Format(instant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T12:00:00")]
    [InlineData("2026-03-01 12:00:00Z")]
    [InlineData("2026-02-29T12:00:00Z")]
    [InlineData("2026-03-01T24:00:00Z")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData(" 2026-03-01T12:00:00Z")]
    [InlineData("1772366400")]
    [InlineData("now")]
    public void Anything_else_is_refused(string text) => Assert.False(InstantText.TryParse(text, out _));

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Long[0, 2_000_000_000_000_000]
            .Sample(microseconds =>
            {
                var instant = DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds);
                return InstantText.TryParse(InstantText.Format(instant), out var read) && read == instant;
            });
}
