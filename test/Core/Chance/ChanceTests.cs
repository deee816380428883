using CsCheck;
using Leeway.Core.Chance;

namespace Leeway.Core.Tests.Chance;

public sealed class ChanceTests
{
    const int Draws = 200_000;

    [Fact]
    public void Exponential_and_logarithm_are_those_of_the_system_to_its_last_digits() =>
        Gen.Double[-690, 690]
            .Sample(x =>
            {
                Assert.Equal(1, Portable.Exp(x) / Math.Exp(x), 1e-14);
                var value = Math.Exp(x);
                Assert.Equal(Math.Log(value), Portable.Log(value), 1e-15 * Math.Max(1, Math.Abs(x)));
            });

    [Fact]
    public void A_seed_gives_the_same_numbers_everywhere()
    {
        var dice = new Dice(42);
        ulong[] bits = [dice.Bits(), dice.Bits(), dice.Bits(), dice.Bits()];
        Assert.Equal([1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193], bits);
    }

    [Fact]
    public void Dice_of_other_names_and_parts_are_others()
    {
        ulong[] firsts =
        [
            Dice.Of(1, "a", 0).Bits(),
            Dice.Of(1, "a", 1).Bits(),
            Dice.Of(1, "b", 0).Bits(),
            Dice.Of(2, "a", 0).Bits(),
        ];
        Assert.Distinct(firsts);
        Assert.Equal(firsts[0], Dice.Of(1, "a", 0).Bits());
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1_and_are_not_correlated()
    {
        var dice = new Dice(1);
        var pairs = Enumerable.Range(0, Draws).Select(_ => dice.Normals()).ToArray();
        Assert.Equal(0, pairs.Average(pair => pair.First), 0.01);
        Assert.Equal(1, pairs.Average(pair => pair.Second * pair.Second), 0.02);
        Assert.Equal(0, pairs.Average(pair => pair.First * pair.Second), 0.01);
        Assert.Equal(0.1, pairs.Count(pair => pair.First < -1.2815515655446004) / (double)Draws, 0.005);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(8)]
    [InlineData(75)]
    public void Poisson_numbers_have_their_mean_as_their_variance(double mean)
    {
        var dice = new Dice(2);
        var counts = Enumerable.Range(0, Draws).Select(_ => (double)dice.Poisson(mean)).ToArray();
        Assert.Equal(1, counts.Average() / mean, 0.02);
        Assert.Equal(1, counts.Average(count => (count - mean) * (count - mean)) / mean, 0.03);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(16.5)]
    public void Gamma_numbers_have_their_shape_as_mean_and_variance(double shape)
    {
        var dice = new Dice(3);
        var draws = Enumerable.Range(0, Draws).Select(_ => dice.Gamma(shape)).ToArray();
        Assert.Equal(1, draws.Average() / shape, 0.02);
        Assert.Equal(1, draws.Average(one => (one - shape) * (one - shape)) / shape, 0.04);
    }

    [Fact]
    public void Triangular_numbers_lie_where_they_are_said_to()
    {
        var dice = new Dice(4);
        var draws = Enumerable.Range(0, Draws).Select(_ => dice.Triangular(4, 6, 10)).ToArray();
        Assert.Equal(20.0 / 3, draws.Average(), 0.02);
        Assert.Equal(2.0 / 6, draws.Count(one => one < 6) / (double)Draws, 0.01);
        Assert.All(draws, one => Assert.InRange(one, 4, 10));
        Assert.Equal(5, dice.Triangular(5, 5, 5));
    }

    [Fact]
    public void What_never_happens_is_drawn_never() => Assert.Equal(0, new Dice(5).Poisson(0));
}
