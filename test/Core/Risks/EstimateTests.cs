using CsCheck;
using Leeway.Core.Chance;
using Leeway.Core.Objectives;
using Leeway.Core.Risks;

namespace Leeway.Core.Tests.Risks;

public sealed class EstimateTests
{
    [Fact]
    public void A_log_normal_estimate_has_the_mean_and_the_deviation_that_it_is_given() =>
        Gen.Select(Gen.Double[0.1, 500], Gen.Double[0, 2])
            .Sample(
                (mean, variation) =>
                {
                    var estimate = new Estimate.LogNormal(mean, variation);
                    Assert.Equal(1, Normal.Mean(estimate.At) / mean, 1e-6);
                    var square = Normal.Mean(z => estimate.At(z) * estimate.At(z));
                    Assert.Equal(1, square / (mean * mean * (1 + (variation * variation))), 1e-3);
                }
            );

    [Fact]
    public void Three_quantiles_are_met_exactly() =>
        Gen.Select(Gen.Double[0.1, 100], Gen.Double[1, 10], Gen.Double[1, 10])
            .Sample(
                (low, middle, high) =>
                {
                    var estimate = new Estimate.Quantiles(low, low * middle, low * middle * high);
                    Assert.Equal(1, estimate.At(-Normal.Ninth) / low, 1e-12);
                    Assert.Equal(low * middle, estimate.At(0));
                    Assert.Equal(1, estimate.At(Normal.Ninth) / estimate.High, 1e-12);
                }
            );

    [Fact]
    public void Quantiles_that_lie_evenly_have_the_mean_of_the_log_normal_distribution() =>
        // σ = ln 4 / 1.2816, mean = 20 · exp(σ²/2).
        Assert.Equal(
            20 * Math.Exp(Math.Pow(Math.Log(4) / Normal.Ninth, 2) / 2),
            new Estimate.Quantiles(5, 20, 80).Mean,
            1e-6
        );

    [Theory]
    [InlineData(1000)]
    [InlineData(1e6)]
    public void No_factors_make_a_year_longer_or_a_figure_endless(double by)
    {
        var factor = new RiskFactor(
            "worse",
            "Worse",
            new Effect(null)
            {
                Detect = new Change.Scaled(by),
                Repair = new Change.Scaled(by),
                Frequency = new Change.Scaled(by),
            }
        );
        var risk = Some.Risk(0, 0, 1, 8) with { Repair = new Estimate.LogNormal(60, 1) };
        var model = new RiskModel([risk], [.. Enumerable.Repeat(factor, 200)], []);
        Assert.Equal(525_600, model.BadMinutesAYear(ProjectSet.None));
        var situation = model.SituationOf(0, ProjectSet.None)!;
        Assert.Equal((0, 525_600), (situation.Detect.Mean, Math.Round(situation.Repair.Mean)));
        Assert.Equal(0, TargetStanding.Of(new Target(0.999m), model.Today).ImpliedAvailability);
    }

    [Fact]
    public void What_was_never_seen_is_expected_half_a_time_in_as_long_again()
    {
        Assert.Equal(0.25, Frequency.Of(new Occurrences(0, 2)).PerYear);
        Assert.Equal(8.25, new Frequency(8, new Occurrences(16, 2)).MeanPerYear);
    }
}
