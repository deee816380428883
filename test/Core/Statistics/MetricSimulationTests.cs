using Leeway.Core.Chance;
using Leeway.Core.Statistics;

namespace Leeway.Core.Tests.Statistics;

/// <summary>Three companies' incidents of 2019, their durations refitted: mean minutes, deviation of logarithms, number.</summary>
public sealed class MetricSimulationTests
{
    const double Tolerance = 0.03;

    [Theory]
    [InlineData(146, 1.318, 173, 0.363)]
    [InlineData(151, 1.267, 103, 0.384)]
    [InlineData(271, 1.096, 609, 0.197)]
    public void The_mean_becomes_worse_though_every_incident_is_a_tenth_shorter(
        double mean,
        double sigma,
        int perYear,
        double expected
    ) => Assert.Equal(expected, Simulate(mean, sigma, perYear, Metric.Mean).WrongSign, Tolerance);

    [Theory]
    [InlineData(146, 1.318, 173, 0.34)]
    [InlineData(151, 1.267, 103, 0.37)]
    [InlineData(271, 1.096, 609, 0.18)]
    public void The_median_does_not_rescue_it(double mean, double sigma, int perYear, double expected) =>
        Assert.Equal(expected, Simulate(mean, sigma, perYear, Metric.Median).WrongSign, Tolerance);

    [Theory]
    [InlineData(146, 1.318, 173, 0.19)]
    [InlineData(151, 1.267, 103, 0.23)]
    [InlineData(271, 1.096, 609, 0.10)]
    public void The_mean_improves_by_half_an_hour_though_nothing_changed(
        double mean,
        double sigma,
        int perYear,
        double expected
    ) => Assert.Equal(expected, Simulate(mean, sigma, perYear, Metric.Mean).FakeImprovement, Tolerance);

    [Fact]
    public void What_does_not_vary_is_never_misjudged()
    {
        var always = MetricSimulation.Of([60, 60], Metric.Ninth, 50, 0.1, 1);
        Assert.Equal((0, 0), (always.WrongSign, always.FakeImprovement));
    }

    [Fact]
    public void The_same_history_gives_the_same_answer() =>
        Assert.Equal(Simulate(146, 1.318, 50, Metric.Ninth), Simulate(146, 1.318, 50, Metric.Ninth));

    static MetricSimulation Simulate(double mean, double sigma, int perYear, Metric metric)
    {
        var dice = new Dice(7);
        var history = Enumerable
            .Range(0, 5000)
            .Select(_ => dice.Normals())
            .SelectMany(pair => (double[])[pair.First, pair.Second])
            .Select(z => mean * Math.Exp((sigma * z) - (sigma * sigma / 2)));
        return MetricSimulation.Of([.. history], metric, perYear, 0.1, 30);
    }
}
