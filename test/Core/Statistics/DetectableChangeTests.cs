using CsCheck;
using Leeway.Core.Statistics;

namespace Leeway.Core.Tests.Statistics;

public sealed class DetectableChangeTests
{
    [Theory]
    [InlineData(0.1, 1935)]
    [InlineData(0.2, 431)]
    [InlineData(0.3, 169)]
    [InlineData(0.5, 45)]
    public void So_many_incidents_show_a_reduction_of_durations_as_wide_as_those_of_a_known_company(
        double reduction,
        int needed
    ) => Assert.Equal(needed, Math.Round(DetectableChange.Needed(1.318, reduction)));

    [Fact]
    public void The_least_reduction_that_so_many_show_needs_so_many() =>
        Gen.Select(Gen.Double[0.2, 2], Gen.Int[1, 10_000])
            .Sample(
                (sigma, each) =>
                    Assert.Equal(
                        1,
                        DetectableChange.Needed(sigma, DetectableChange.Least(sigma, each, each)) / each,
                        1e-9
                    )
            );

    [Fact]
    public void Without_incidents_only_their_end_would_show() => Assert.Equal(1, DetectableChange.Least(1, 0, 5));

    [Fact]
    public void Deviation_is_that_of_logarithms()
    {
        Assert.Equal(Math.Sqrt(2) * Math.Log(10) / 2, DetectableChange.Sigma([1, 10])!.Value, 1e-12);
        Assert.Null(DetectableChange.Sigma([5, 0]));
    }

    [Fact]
    public void What_became_shorter_does_not_vary_more_for_it()
    {
        double[] before = [1, 10, 100];
        Assert.Equal(
            DetectableChange.Sigma(before)!.Value,
            DetectableChange.Sigma(before, before.Select(one => one / 50))!.Value,
            1e-12
        );
        Assert.Null(DetectableChange.Sigma([5], [7]));
    }

    [Fact]
    public void The_smaller_group_says_what_can_be_seen() =>
        Gen.Select(Gen.Double[0.2, 2], Gen.Int[1, 1000], Gen.Int[1, 1000])
            .Sample(
                (sigma, before, after) =>
                    DetectableChange.Least(sigma, before, after) is var least
                    && least <= DetectableChange.Least(sigma, Math.Min(before, after), Math.Min(before, after)) + 1e-12
                    && least >= DetectableChange.Least(sigma, Math.Max(before, after), Math.Max(before, after)) - 1e-12
            );
}
