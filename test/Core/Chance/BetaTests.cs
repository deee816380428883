using Leeway.Core.Chance;

namespace Leeway.Core.Tests.Chance;

public sealed class BetaTests
{
    [Theory]
    [InlineData(0.5, 1, 1, 0.5)]
    [InlineData(0.25, 2, 1, 0.0625)] // x²
    [InlineData(0.25, 1, 2, 0.4375)] // 1 − (1 − x)²
    [InlineData(0.3, 4, 7, 0.3503892816)] // P(at least 4 of 10 at 0.3)
    public void The_share_below_is_that_of_closed_forms(double x, double a, double b, double share) =>
        Assert.Equal(share, Beta.Cumulative(x, a, b), 10);

    [Fact]
    public void Of_the_arcsine_distribution_the_quantile_is_a_square_of_sines() =>
        Assert.Equal(Math.Pow(Math.Sin(Math.PI / 2 * 0.9), 2), Beta.Quantile(0.9, 0.5, 0.5), 10);

    [Fact]
    public void Shapes_of_thousands_of_events_are_reckoned_too()
    {
        // About normal: mean 0.01, standard deviation √(0.01 · 0.99 / 100,000).
        var quantile = Beta.Quantile(0.9, 1000.5, 99000.5);

        Assert.Equal(0.01 + (1.2816 * Math.Sqrt(0.01 * 0.99 / 100_000)), quantile, 4);
        Assert.Equal(0.9, Beta.Cumulative(quantile, 1000.5, 99000.5), 10);
    }
}
