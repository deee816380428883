using Leeway.Core.Time;
using Leeway.Server.Api;

namespace Leeway.Server.Tests.Pages;

public sealed class SupposedEffectTests
{
    [Theory]
    [InlineData(null, null, 0.1, 30)]
    [InlineData("", " ", 0.1, 30)]
    [InlineData("25%", "1h", 0.25, 60)]
    [InlineData("0.5", "90s", 0.5, 1.5)]
    public void What_is_supposed_is_what_people_write_or_what_is_usual(
        string? shorter,
        string? better,
        double part,
        double minutes
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var effect = SupposedEffect.Read(shorter, better, problems);
        Assert.Equal((part, minutes), (effect.Shorter, effect.Better.TotalMinutes));
        Assert.Empty(problems);
    }

    [Fact]
    public void What_cannot_be_is_told_and_the_usual_stands_for_it()
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Assert.Equal(SupposedEffect.Usual, SupposedEffect.Read("100%", "32d", problems));
        Assert.Equal(["better", "shorter"], problems.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(30.Minutes, SupposedEffect.Read("much", "-5m", problems).Better);
    }
}
