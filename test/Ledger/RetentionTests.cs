using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

public sealed class RetentionTests
{
    [Fact]
    public void The_default_keeps_ticks_for_two_days_minutes_for_400_and_hours_for_five_years()
    {
        Assert.Equal(2.Days, Retention.Default.TicksKept);
        Assert.Equal(
            [new Resolution(1.Minutes, 400.Days, 2.Days), new Resolution(1.Hours, 1826.Days, 32.Days)],
            Retention.Default.Resolutions
        );
        Assert.Equal(1826.Days, Retention.Default.Longest);
    }

    [Theory]
    [InlineData("2d,1m:400d,1h:1826d")]
    [InlineData("1d12h")]
    public void It_is_shown_as_it_is_written(string text)
    {
        Assert.True(Retention.TryParse(text, out var retention, out _));
        Assert.Equal(text, retention.ToString());
    }

    [Fact]
    public void Ticks_alone_can_be_kept()
    {
        Assert.True(Retention.TryParse("90d", out var retention, out _));
        Assert.Empty(retention.Resolutions);
        Assert.Equal(90.Days, retention.Longest);
    }

    [Theory]
    [InlineData("", "'' is not how long each tick is kept; write a duration of at least 2h, for example '2d'")]
    [InlineData("1h", "'1h' is not how long each tick is kept; write a duration of at least 2h, for example '2d'")]
    [InlineData("2d,400d", "'400d' is not a distance of rows and an age, for example '1m:400d'")]
    [InlineData("2d,1m:soon", "'1m:soon' is not a distance of rows and an age, for example '1m:400d'")]
    [InlineData("2d,1h:30d,1m:400d", "'1m:400d': rows grow further apart with age, up to one a day")]
    [InlineData("2d,2d:400d", "'2d:400d': rows grow further apart with age, up to one a day")]
    [InlineData("2d,1m:1d", "'1m:1d': what came before it is kept for 2d already; write a longer one")]
    public void What_cannot_be_is_refused_in_words(string text, string problem)
    {
        Assert.False(Retention.TryParse(text, out _, out var said));
        Assert.Equal(problem, said);
    }
}
