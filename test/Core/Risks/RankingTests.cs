using Leeway.Core.Objectives;
using Leeway.Core.Risks;

namespace Leeway.Core.Tests.Risks;

public sealed class RankingTests
{
    static readonly RiskModel Model = WorkedExample.Model();

    [Theory]
    [InlineData(0, 3, 1.0, 7, 156.43)]
    [InlineData(60, 60, 0.02, 21, 41.71)]
    public void Bad_minutes_a_year_are_the_length_of_an_incident_times_its_impact_times_how_often_it_comes(
        double detect,
        double repair,
        double impact,
        double everyDays,
        double expected
    )
    {
        var risk = Some.Risk(detect, repair, impact, 365 / everyDays);
        Assert.Equal(expected, new RiskModel([risk], [], []).BadMinutesAYear(ProjectSet.None), 0.005);
    }

    [Theory]
    [InlineData("bad-release", 192.00, 0.3653, RiskVerdict.TooBig)]
    [InlineData("database-lost", 120.00, 0.2283, RiskVerdict.Acceptable)]
    [InlineData("config-push", 60.00, 0.1142, RiskVerdict.Acceptable)]
    [InlineData("payments", 40.50, 0.0771, RiskVerdict.Acceptable)]
    [InlineData("overload", 32.00, 0.0609, RiskVerdict.Acceptable)]
    [InlineData("certificate", 11.25, 0.0214, RiskVerdict.Acceptable)]
    [InlineData("zone-outage", 9.90, 0.0188, RiskVerdict.Acceptable)]
    public void A_risk_takes_its_share_of_a_years_budget(string name, double minutes, double share, RiskVerdict verdict)
    {
        var risk = Standing(WorkedExample.Target).Risks.Single(one => one.Risk.Name == name);
        Assert.Equal(minutes, risk.BadMinutesAYear, 1e-9);
        Assert.Equal(share, risk.Share, 0.00005);
        Assert.Equal(verdict, risk.Verdict);
    }

    [Fact]
    public void All_risks_together_imply_an_availability()
    {
        var standing = Standing(WorkedExample.Target);
        Assert.Equal(525.6, standing.BudgetMinutes);
        Assert.Equal(465.65, standing.BadMinutesAYear, 1e-9);
        Assert.Equal(0.8859, standing.Share, 0.00005);
        Assert.Equal(0.999114, standing.ImpliedAvailability, 0.0000005);
        Assert.True(standing.IsFeasible);
    }

    [Fact]
    public void Accepted_is_what_is_small_enough_and_the_rest_of_the_budget_is_unallocated()
    {
        var standing = Standing(WorkedExample.Target);
        Assert.Equal("bad-release", Assert.Single(standing.Risks, risk => !risk.IsAccepted).Risk.Name);
        Assert.Equal(465.65 - 192, standing.AcceptedMinutes, 1e-9);
        Assert.Equal(525.6 - 273.65, standing.UnallocatedMinutes, 1e-9);
    }

    [Fact]
    public void A_target_whose_risks_take_more_than_its_budget_is_out_of_reach_and_a_risk_above_it_must_be_fixed()
    {
        var standing = Standing(new Target(0.9999m));
        Assert.False(standing.IsFeasible);
        Assert.Equal(
            ["bad-release", "database-lost", "config-push"],
            standing.Risks.Where(risk => risk.Verdict == RiskVerdict.MustFix).Select(risk => risk.Risk.Name)
        );
        Assert.True(standing.AcceptedMinutes <= standing.BudgetMinutes);
    }

    [Fact]
    public void What_people_accept_may_be_more_than_there_is()
    {
        var risk = Some.Risk(0, 600, 1, 1) with { IsAccepted = true };
        Assert.Equal(-74.4, TargetStanding.Of(WorkedExample.Target, [(risk, 600)]).UnallocatedMinutes, 1e-9);
    }

    [Theory]
    [InlineData(true, false, 190, 184, 6, 30.67, 281.65, 0.999464)]
    [InlineData(false, true, 115, 100, 20, 5.00, 365.65, 0.999304)]
    [InlineData(true, true, 305, 284, 26, 10.92, 181.65, 0.999654)]
    public void A_project_saves_what_its_risks_lose_less_what_it_brings(
        bool isA,
        bool isB,
        double gross,
        double net,
        double weeks,
        double perWeek,
        double left,
        double availability
    )
    {
        var set = (isA ? WorkedExample.A : default).With(isB ? WorkedExample.B : default);
        var worth = ProjectWorth.Of(Model, ProjectSet.None, set);
        Assert.Equal(net, worth.SavedMinutes, 1e-9);
        Assert.Equal(weeks, worth.EngineerWeeks);
        Assert.Equal(perWeek, worth.SavedPerEngineerWeek, 0.005);
        Assert.Equal(left, Model.BadMinutesAYear(set), 1e-9);
        Assert.Equal(availability, 1 - (Model.BadMinutesAYear(set) / 525_600), 0.0000005);
        var introduced = set.Projects.Sum(place => Model.BadMinutesAYear(7 + place, set));
        Assert.Equal(gross, worth.SavedMinutes + introduced, 1e-9);
    }

    [Theory]
    [InlineData(2, 0.2560, 1.954)]
    [InlineData(2.5, 0.3200, 2.442)]
    [InlineData(3, 0.3840, 2.930)]
    public void The_workbooks_bad_releases_cost_about_twice_as_much_as_its_lost_database(
        double releases,
        double ofBudget,
        double ratio
    )
    {
        // 97 % of four weeks: 109,897 errors are the budget. What is bad is told in minutes of the window's traffic.
        var minutesAnEvent = 28 * 1440 * 0.03 / 109_897;
        var release = Some.Risk(0, 14_066 * minutesAnEvent, 1, releases);
        var database = Some.Risk(0, 72_000 * minutesAnEvent, 1, 0.2);
        var budget = 28 * 1440 * 0.03;
        var (bad, lost) = (Yearly(release), Yearly(database));
        Assert.Equal(0.1280, bad / releases / budget, 0.00005);
        Assert.Equal(0.6552, lost / 0.2 / budget, 0.00005);
        Assert.Equal(ofBudget, bad / budget, 0.0001);
        Assert.Equal(0.1310, lost / budget, 0.0001);
        Assert.Equal(ratio, bad / lost, 0.0005);
    }

    [Fact]
    public void What_a_limit_cuts_off_counts_in_the_mean()
    {
        var lever = new Lever(new Estimate.LogNormal(10, 1)) { Added = -10 };
        var dice = new Core.Chance.Dice(1);
        Assert.Equal(Enumerable.Range(0, 400_000).Average(_ => lever.At(dice.Normals().First)), lever.Mean, 0.05);
        Assert.True(lever.Mean > 3);
    }

    static double Yearly(Risk risk) => new RiskModel([risk], [], []).BadMinutesAYear(ProjectSet.None);

    static TargetStanding Standing(Target target) =>
        TargetStanding.Of(
            target,
            Model
                .Risks.Index()
                .Where(one => one.Item.Project is null)
                .Select(one => (one.Item.Risk, Model.BadMinutesAYear(one.Index, ProjectSet.None)))
        );
}
