using CsCheck;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Budgets;

public sealed class ErrorBudgetTests
{
    static readonly DateTimeOffset April = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly Target ThreeNines = new(0.999m);

    [Fact]
    public void One_error_in_the_first_ten_minutes_of_a_month_is_no_catastrophe_for_the_month()
    {
        // 10 events a minute: 100 so far allow 0.1 bad ones, 432,000 in 30 days allow 432.
        var budget = ErrorBudget.Of(Window(10.Minutes, 100, 1), ThreeNines, 30.Days);

        Assert.Equal(-9, budget.RemainingOfAccrued!.Value, 9);
        Assert.Equal(432_000, budget.ProjectedTotal, 6);
        Assert.Equal(1 - (1 / 432.0), budget.RemainingOfWindow!.Value, 9);
    }

    [Fact]
    public void The_window_before_says_how_many_events_are_to_come()
    {
        var rest = Window(30.Days - 10.Minutes, 863_900, 5000);
        var budget = ErrorBudget.Of(Window(10.Minutes, 100, 1), ThreeNines, 30.Days, rest);

        Assert.Equal(864_000, budget.ProjectedTotal);
        Assert.Equal(864, budget.AllowedInWindow, 9);
        Assert.Equal(0.1, budget.AllowedSoFar, 9);
        Assert.Equal(-9, budget.RemainingOfAccrued!.Value, 9);
        Assert.Equal(1 - (1 / 864.0), budget.RemainingOfWindow!.Value, 9);
    }

    [Theory]
    [InlineData(90, 150)] // nine tenths known: 100 so far and the 50 that were seen
    [InlineData(89, 200)] // less: as many in the rest as in the half so far
    public void The_window_before_is_asked_only_if_most_of_it_is_known(int knownHours, double projected)
    {
        var rest = Window(100.Hours, 50, 0) with { Covered = knownHours.Hours };

        Assert.Equal(projected, ErrorBudget.Of(Window(100.Hours, 100, 1), ThreeNines, 200.Hours, rest).ProjectedTotal);
    }

    [Fact]
    public void At_the_end_of_a_window_nothing_is_to_come()
    {
        var spent = Window(30.Days, 1000, 1);

        Assert.Equal(1000, ErrorBudget.Of(spent, ThreeNines, 30.Days, Window(TimeSpan.Zero, 0, 0)).ProjectedTotal);
        Assert.Equal(1000, ErrorBudget.Of(spent, ThreeNines, 30.Days).ProjectedTotal);
    }

    [Fact]
    public void A_rolling_window_that_is_partly_known_is_projected_from_that_part()
    {
        var spent = Window(30.Days, 3000, 3) with { Covered = 3.Days };
        var budget = ErrorBudget.Of(spent, ThreeNines, 30.Days);

        Assert.Equal(0, budget.RemainingOfAccrued!.Value, 9);
        Assert.Equal(30_000, budget.ProjectedTotal, 6);
        Assert.Equal(0.9, budget.RemainingOfWindow!.Value, 9);
    }

    [Fact]
    public void A_budget_that_is_overspent_is_negative()
    {
        var budget = ErrorBudget.Of(Window(30.Days, 100_000, 300), ThreeNines, 30.Days);

        Assert.Equal(-2, budget.RemainingOfAccrued!.Value, 9);
        Assert.Equal(-2, budget.RemainingOfWindow!.Value, 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void Known_time_without_events_leaves_all_of_the_budget(int coveredDays)
    {
        var budget = ErrorBudget.Of(Window(30.Days, 0, 0) with { Covered = coveredDays.Days }, ThreeNines, 30.Days);

        Assert.Equal(1, budget.RemainingOfAccrued);
        Assert.Equal(1, budget.RemainingOfWindow);
        Assert.Equal(0, budget.ProjectedTotal);
    }

    [Fact]
    public void Of_a_window_of_which_nothing_is_known_nothing_is_said()
    {
        var budget = ErrorBudget.Of(Unknown, ThreeNines, 30.Days);

        Assert.Null(budget.RemainingOfAccrued);
        Assert.Null(budget.RemainingOfWindow);
        Assert.Null(budget.TimeToExhaustion(new BurnRate(14.4), 30.Days));
    }

    [Fact]
    public void A_window_that_just_begins_has_the_whole_budget_that_the_one_before_promises()
    {
        var budget = ErrorBudget.Of(Unknown, ThreeNines, 30.Days, Window(30.Days, 1000, 5));

        Assert.Null(budget.RemainingOfAccrued);
        Assert.Equal(1, budget.RemainingOfWindow);
    }

    // Remaining · P / b; 43.2 min are 0.1 % of 30 days.
    [Theory]
    [InlineData(0, 14.4, 50 * 60)]
    [InlineData(0, 1, 30 * 24 * 60)]
    [InlineData(0, 1000, 43.2)]
    [InlineData(50, 14.4, 25 * 60)]
    [InlineData(99, 36, 12)]
    [InlineData(100, 1, 0)]
    [InlineData(200, 0, 0)]
    public void A_budget_is_gone_when_what_remains_has_burnt(int badOf100Allowed, double burn, double minutes)
    {
        var budget = ErrorBudget.Of(Window(30.Days, 100_000, badOf100Allowed), ThreeNines, 30.Days);
        var left = budget.TimeToExhaustion(new BurnRate(burn), 30.Days);

        Assert.Equal(minutes, left!.Value.TotalMinutes, 6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)] // beyond all time that can be written
    public void A_budget_that_hardly_burns_is_never_gone(double burn) =>
        Assert.Null(
            ErrorBudget
                .Of(Window(30.Days, 100_000, 0), ThreeNines, 30.Days)
                .TimeToExhaustion(new BurnRate(burn), 30.Days)
        );

    [Fact]
    public void Counts_without_measure_give_a_budget_all_the_same()
    {
        var spent = Window(10.Minutes, double.MaxValue, double.MaxValue);
        var budget = ErrorBudget.Of(spent, ThreeNines, 30.Days, Window(30.Days, double.MaxValue, 0));

        Assert.Equal(double.MaxValue, budget.ProjectedTotal);
        Assert.Equal(-999, budget.RemainingOfWindow!.Value, 9);
        Assert.Equal(double.MaxValue, ErrorBudget.Of(spent, ThreeNines, 30.Days).ProjectedTotal);
    }

    [Fact]
    public void Over_a_whole_window_what_remains_is_one_less_the_burn_rate() =>
        Gen.Select(Gen.Int[1, 1_000_000_000], Gen.Double[0, 1], Gen.Decimal[0.001m, 0.99999m])
            .Sample(
                (total, badShare, fraction) =>
                {
                    var spent = Window(30.Days, total, badShare * total);
                    var target = new Target(fraction);
                    var budget = ErrorBudget.Of(spent, target, 30.Days);
                    var rate = BurnReading.Of(spent, target).Rate!.Value.Factor;

                    Assert.Equal(1 - rate, budget.RemainingOfAccrued!.Value, 1e-9 * (1 + rate));
                    Assert.Equal(budget.RemainingOfAccrued, budget.RemainingOfWindow);
                }
            );

    [Fact]
    public void The_window_leaves_no_less_than_what_has_accrued() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1000], Gen.Int[0, 720], Gen.Int[0, 1_000_000], Gen.Int[0, 720])
            .Sample(
                (total, bad, covered, restTotal, restCovered) =>
                {
                    var spent = Window(720.Hours, total, bad) with { Covered = covered.Hours };
                    var rest = Window(720.Hours - covered.Hours, restTotal, 0) with
                    {
                        Covered = Math.Min(restCovered, 720 - covered).Hours,
                    };
                    var budget = ErrorBudget.Of(spent, ThreeNines, 720.Hours, rest);

                    Assert.True(budget.ProjectedTotal >= total);
                    Assert.True(
                        budget.RemainingOfAccrued is null || budget.RemainingOfWindow >= budget.RemainingOfAccrued
                    );
                }
            );

    static WindowCounts Unknown => Window(30.Days, 0, 0) with { Covered = TimeSpan.Zero };

    static WindowCounts Window(TimeSpan length, double total, double bad) =>
        new(new Interval(April, April + length), new EventCounts(total, bad), length);
}
