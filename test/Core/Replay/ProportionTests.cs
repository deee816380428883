using Leeway.Core.Replay;

namespace Leeway.Core.Tests.Replay;

public sealed class ProportionTests
{
    [Theory]
    [InlineData(20, 20, 0.839, 1)]
    [InlineData(48, 50, 0.865, 0.989)]
    [InlineData(0, 10, 0, 0.278)]
    [InlineData(0, 0, 0, 1)]
    public void What_few_cases_say_is_between(int part, int whole, double low, double high)
    {
        var proportion = new Proportion(part, whole);

        Assert.Equal(low, proportion.Low, 0.0005);
        Assert.Equal(high, proportion.High, 0.0005);
    }

    [Fact]
    public void Of_nothing_nothing_was_missed() => Assert.Equal(1, new Proportion(0, 0).Value);

    [Fact]
    public void The_middle_of_an_even_number_is_one_that_there_was() =>
        Assert.Equal(new Spread(4, 3, 9, 9), Spread.Of([9, 3, 1, 2]));

    [Fact]
    public void Nothing_has_no_middle() => Assert.Equal(new Spread(0, null, null, null), Spread.Of([]));
}
