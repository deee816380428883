using Leeway.Core.Dependencies;
using Leeway.Core.Objectives;

namespace Leeway.Core.Tests.Dependencies;

public sealed class FeasibilityTests
{
    static readonly Target FourNines = new(0.9999m);

    [Theory]
    [InlineData(0.999, 5, 0.99990)]
    [InlineData(0.999, 10, 0.99995)]
    [InlineData(0.9999, 5, 0.99999)]
    public void Dependencies_share_half_of_the_budget(double target, int dependencies, double each) =>
        Assert.Equal(
            each,
            new Feasibility(Availability.Perfect, new Target((decimal)target)).EqualShare(dependencies).Share,
            9
        );

    [Fact]
    public void Five_dependencies_with_an_extra_nine_take_half_of_the_year_s_minutes()
    {
        var extra = new Feasibility(Availability.Perfect, FourNines).ExtraNine;
        var ceiling = Composition.Series(Enumerable.Repeat(extra, 5));
        var budget = (double)FourNines.BudgetFraction * Availability.MinutesPerYear;

        Assert.Equal(0.99999, extra.Share, 9);
        Assert.Equal(52.56, budget, 9);
        Assert.Equal(26.28, ceiling.BadMinutes, 2);
        Assert.Equal(26.28, new Feasibility(ceiling, FourNines).Own * Availability.MinutesPerYear, 2);
    }

    [Theory]
    [InlineData(0.9999, FeasibilityVerdict.Feasible)]
    [InlineData(0.9994, FeasibilityVerdict.Tight)]
    [InlineData(0.999, FeasibilityVerdict.Tight)]
    [InlineData(0.998, FeasibilityVerdict.Infeasible)]
    [InlineData(0, FeasibilityVerdict.Infeasible)]
    public void Three_nines_want_better_dependencies(double ceiling, FeasibilityVerdict verdict) =>
        Assert.Equal(verdict, new Feasibility(new Availability(ceiling), new Target(0.999m)).Verdict);
}
