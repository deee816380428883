using Leeway.Core.Chance;
using Leeway.Core.Outlooks;
using Leeway.Core.Risks;
using Leeway.Core.Tests.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Outlooks;

/// <summary>The worked example with all that is not known of it.</summary>
public sealed class SimulationTests
{
    static readonly ProjectSet Both = WorkedExample.A.With(WorkedExample.B);
    static readonly ProjectSet[] Sets = [ProjectSet.None, WorkedExample.A, WorkedExample.B, Both];
    static readonly IReadOnlyList<SimulatedYears> Years = Run(Horizon.Year(WorkedExample.Target));
    static readonly IReadOnlyList<SimulatedYears> Windows = Run(Horizon.Of(WorkedExample.Target, 30.Days));

    [Fact]
    public void Frequencies_that_were_counted_are_a_little_higher_than_the_count()
    {
        Assert.Equal(1, Years[0].BadMinutes.ToArray().Average() / 545.725, 0.01);
        Assert.Equal(1, Net(1).Mean / 190.875, 0.01);
        Assert.Equal(1, Net(2).Mean / 157.5, 0.01);
    }

    [Fact]
    public void A_year_is_spread_widely()
    {
        Near(new Distribution(545.725, 248, 449, 955), Distribution.Of(Years[0].BadMinutes), 0.02);
        Near(new Distribution(190.875, 87, 179, 309), Net(1), 0.02);
        var store = Net(2);
        Assert.Equal(-28, store.Low, 1.5);
        Assert.Equal(0, store.Middle, 0.5);
        Assert.Equal(1, store.High / 525, 0.02);
    }

    [Theory]
    [InlineData(0, 0.62)]
    [InlineData(1, 0.81)]
    [InlineData(2, 0.86)]
    [InlineData(3, 0.998)]
    public void Some_years_stay_within_the_budget(int set, double share) =>
        Assert.Equal(share, Years[set].Within(525.6), 0.015);

    [Fact]
    public void One_project_beats_the_other_more_often_than_not()
    {
        var (beats, beatsPerWeek) = (0, 0);
        var effort = new[] { new Effort(4, 6, 10), new Effort(12, 20, 36) };
        var dice = new Dice(9);
        for (var year = 0; year < Simulation.DefaultYears; year++)
        {
            var (a, b) = (Saved(1, year), Saved(2, year));
            beats += a > b ? 1 : 0;
            beatsPerWeek += a / effort[0].Draw(dice) > b / effort[1].Draw(dice) ? 1 : 0;
        }
        Assert.Equal(0.72, (double)beats / Simulation.DefaultYears, 0.015);
        Assert.Equal(0.90, (double)beatsPerWeek / Simulation.DefaultYears, 0.015);
    }

    [Theory]
    [InlineData(0, 459, 748, 3.16, 0.026, 0.73)]
    [InlineData(1, 277, 546, 1.01, 0.35, 0.89)]
    [InlineData(2, 361, 504, 3.01, 0.031, 0.92)]
    [InlineData(3, 179, 257, 0.71, 0.48, 0.999)]
    public void The_windows_that_were_promised_tell_another_story(
        int set,
        double mean,
        double ninth,
        double missed,
        double noneMissed,
        double within
    )
    {
        var minutes = Distribution.Of(Windows[set].BadMinutes);
        Assert.Equal(1, minutes.Mean / mean, 0.01);
        Assert.Equal(1, minutes.High / ninth, 0.02);
        Assert.Equal(1, Windows[set].MissedWindows / missed, 0.03);
        Assert.Equal(noneMissed, Windows[set].NoneMissed, 0.015);
        Assert.Equal(within, Windows[set].Within(518.4), 0.015);
    }

    [Fact]
    public void It_makes_no_difference_how_many_work_which_other_sets_there_are_and_how_many_years_follow()
    {
        var alone = new Simulation(WorkedExample.Model(), [WorkedExample.B], Horizon.Of(WorkedExample.Target, 30.Days));
        var years = alone.Run(
            600,
            Simulation.DefaultSeed,
            (count, part) => Parallel.For(0, count, part),
            TestContext.Current.CancellationToken
        )[0];
        // B changes no rate, so that the same incidents are drawn with and without it.
        Assert.Equal(
            Windows[2].BadMinutes[..600].ToArray(),
            years.BadMinutes.ToArray(),
            (a, b) => Math.Abs(a - b) < 1e-9
        );
    }

    [Fact]
    public void A_window_is_missed_if_it_spends_more_than_its_budget()
    {
        // Always 60 minutes, seven times a year, twelve windows of 43.2: each window that is struck is missed.
        var model = new RiskModel([Some.Risk(0, 60, 1, 7)], [], []);
        var years = new Simulation(model, [ProjectSet.None], Horizon.Of(WorkedExample.Target, 30.Days)).Run(
            20_000,
            1,
            (count, part) => Parallel.For(0, count, part),
            TestContext.Current.CancellationToken
        )[0];
        Assert.Equal(12 * (1 - Math.Exp(-7 * 30 / 365.0)), years.MissedWindows, 0.05);
        Assert.Equal(Math.Exp(-7 * 360 / 365.0), years.NoneMissed, 0.002);
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(400, 1)]
    [InlineData(7, 52)]
    public void Missed_are_told_of_so_many_windows_as_fit_into_a_year_but_of_one_at_least(int days, int windows)
    {
        var horizon = Horizon.Of(WorkedExample.Target, days.Days);
        Assert.Equal((windows, windows * days / 365.0), (horizon.Windows, horizon.Years));

        // Each incident is more than any of these windows allows.
        var model = new RiskModel([Some.Risk(0, 600, 1, 2)], [], []);
        var years = new Simulation(model, [ProjectSet.None], horizon).Run(
            20_000,
            1,
            (count, part) => Parallel.For(0, count, part),
            TestContext.Current.CancellationToken
        )[0];
        Assert.Equal(windows * (1 - Math.Exp(-2 * days / 365.0)), years.MissedWindows, 0.03);
    }

    [Fact]
    public void Who_does_not_want_to_know_any_more_is_not_kept_waiting_for_a_part_of_the_years()
    {
        // One part is 250 years with 5000 incidents each: it stops after some of them.
        using var stop = new CancellationTokenSource();
        var model = new RiskModel([Some.Risk(0, 1, 1, 5000)], [], []);
        Assert.Throws<OperationCanceledException>(() =>
            new Simulation(model, [ProjectSet.None], Horizon.Year(WorkedExample.Target)).Run(
                250,
                1,
                (_, part) =>
                {
                    stop.Cancel();
                    part(0);
                },
                stop.Token
            )
        );
    }

    [Fact]
    public void No_more_of_a_window_is_bad_than_there_is()
    {
        var model = new RiskModel([Some.Risk(0, 500_000, 1, 50)], [], []);
        var years = new Simulation(model, [ProjectSet.None], Horizon.Year(WorkedExample.Target)).Run(
            1000,
            1,
            (count, part) => Parallel.For(0, count, part),
            TestContext.Current.CancellationToken
        )[0];
        Assert.Equal(525_600, Distribution.Of(years.BadMinutes).High);
    }

    static double Saved(int set, int year) => Years[0].BadMinutes[year] - Years[set].BadMinutes[year];

    static Distribution Net(int set) =>
        Distribution.Of([.. Enumerable.Range(0, Simulation.DefaultYears).Select(year => Saved(set, year))]);

    static void Near(Distribution expected, Distribution actual, double tolerance)
    {
        Assert.Equal(1, actual.Mean / expected.Mean, tolerance);
        Assert.Equal(1, actual.Low / expected.Low, tolerance);
        Assert.Equal(1, actual.Middle / expected.Middle, tolerance);
        Assert.Equal(1, actual.High / expected.High, tolerance);
    }

    static IReadOnlyList<SimulatedYears> Run(Horizon horizon) =>
        new Simulation(WorkedExample.Model(), Sets, horizon).Run(
            Simulation.DefaultYears,
            Simulation.DefaultSeed,
            (count, part) => Parallel.For(0, count, part)
        );
}
