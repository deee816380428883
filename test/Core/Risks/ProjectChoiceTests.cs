using CsCheck;
using Leeway.Core.Risks;

namespace Leeway.Core.Tests.Risks;

public sealed class ProjectChoiceTests
{
    static readonly Gen<Change?> GenChange = Gen.OneOf<Change?>(
        Gen.Double[1, 30].Select(minutes => (Change?)new Change.Replaced(new Estimate.Exact(minutes))),
        Gen.Double[0.1, 1.2].Select(by => (Change?)new Change.Scaled(by)),
        Gen.Double[-10, 10].Select(by => (Change?)new Change.Added(by)),
        Gen.Const((Change?)null)
    );

    static readonly Gen<Risk> GenRisk = Gen.Select(
        Gen.Double[0, 30],
        Gen.Double[1, 60],
        Gen.Double[0.05, 1],
        Gen.Double[0.1, 12],
        (detect, repair, impact, perYear) => Some.Risk(detect, repair, impact, perYear)
    );

    static readonly Gen<RiskModel> GenModel = Gen.Select(
            GenRisk.Array[1, 4],
            Gen.Select(
                Gen.Double[1, 20],
                Gen.Select(Gen.Int[0, 3], GenChange, GenChange).Array[0, 3],
                GenRisk.Array[0, 1],
                Gen.Int[-6, 5],
                Gen.Int[-6, 5]
            ).Array[1, 6]
        )
        .Select((risks, projects) => Model(risks, projects));

    [Fact]
    public void The_best_set_is_the_best_of_all_that_fit() =>
        Gen.Select(GenModel, Gen.Double[0, 60])
            .Sample(
                (model, weeks) =>
                {
                    var best = ProjectChoice.Best(model, weeks);
                    Assert.True(model.IsPossible(best) && model.EngineerWeeks(best) <= weeks);
                    var least = Subsets(model.Projects.Count)
                        .Where(set => model.IsPossible(set) && model.EngineerWeeks(set) <= weeks)
                        .Min(model.BadMinutesAYear);
                    Assert.Equal(least, model.BadMinutesAYear(best), 1e-6);
                }
            );

    [Fact]
    public void Steps_are_possible_save_something_each_and_never_more_than_the_best_set() =>
        Gen.Select(GenModel, Gen.Double[0, 60])
            .Sample(
                (model, weeks) =>
                {
                    var steps = ProjectChoice.Greedy(model, weeks);
                    var all = steps.Aggregate(ProjectSet.None, (set, step) => set.With(step.Projects));
                    Assert.True(model.IsPossible(all) && model.EngineerWeeks(all) <= weeks + 1e-9);
                    Assert.All(steps, step => Assert.True(step.SavedMinutes > 0));
                    var saved = model.BadMinutesAYear(ProjectSet.None) - model.BadMinutesAYear(all);
                    Assert.Equal(saved, steps.Sum(step => step.SavedMinutes), 1e-6);
                    Assert.True(
                        model.BadMinutesAYear(ProjectChoice.Best(model, weeks)) <= model.BadMinutesAYear(all) + 1e-6
                    );
                }
            );

    [Fact]
    public void Two_projects_on_the_same_repair_do_not_both_get_the_credit()
    {
        var repair = new Effect("risk") { Repair = new Change.Replaced(new Estimate.Exact(10)) };
        var model = new RiskModel(
            [Some.Risk(0, 60, 1, 1)],
            [],
            [Some.Project("automation", 2, repair), Some.Project("runbook", 1, repair)]
        );
        var steps = ProjectChoice.Greedy(model, double.PositiveInfinity, TestContext.Current.CancellationToken);
        Assert.Equal((50, 1), (Assert.Single(steps).SavedMinutes, steps[0].EngineerWeeks));
        Assert.Equal(ProjectSet.Of(1), ProjectChoice.Best(model, 100, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_a_project_requires_is_done_and_paid_with_it_and_what_it_excludes_is_not()
    {
        var half = new Effect("risk") { Impact = new Change.Scaled(0.5) };
        var model = new RiskModel(
            [Some.Risk(0, 60, 1, 1)],
            [],
            [
                Some.Project("shards", 5, half) with
                {
                    Requires = ["routing"],
                },
                Some.Project("routing", 3),
                Some.Project("rewrite", 1, half) with
                {
                    Excludes = ["shards"],
                },
            ]
        );
        Assert.Equal(ProjectSet.Of(0).With(ProjectSet.Of(1)), model.Closure(0));
        Assert.False(model.IsPossible(ProjectSet.Of(0)));
        Assert.False(model.IsPossible(model.Closure(0).With(ProjectSet.Of(2))));
        Assert.Equal(ProjectSet.Of(2), ProjectChoice.Best(model, 100, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_circumstance_that_makes_risks_worse_is_worth_what_it_costs()
    {
        var model = new RiskModel(
            [Some.Risk(0, 60, 1, 2)],
            [new RiskFactor("no-playbooks", "No playbooks", new Effect(null) { Repair = new Change.Added(20) })],
            [Some.Project("write-playbooks", 2) with { Removes = ["no-playbooks"] }]
        );
        Assert.Equal(160, model.BadMinutesAYear(ProjectSet.None));
        Assert.Equal(40, ProjectWorth.Of(model, ProjectSet.None, ProjectSet.Of(0)).SavedMinutes);
    }

    [Fact]
    public void No_more_users_are_hurt_than_there_are()
    {
        var worse = new RiskFactor("peak", "Peak", new Effect(null) { Impact = new Change.Scaled(3) });
        Assert.Equal(60, new RiskModel([Some.Risk(0, 60, 0.5, 1)], [worse], []).BadMinutesAYear(ProjectSet.None));
    }

    static IEnumerable<ProjectSet> Subsets(int projects) =>
        Enumerable
            .Range(0, 1 << projects)
            .Select(bits =>
                Enumerable
                    .Range(0, projects)
                    .Where(place => (bits & (1 << place)) != 0)
                    .Aggregate(ProjectSet.None, (set, place) => set.With(ProjectSet.Of(place)))
            );

    static RiskModel Model(
        Risk[] risks,
        (
            double Weeks,
            (int Risk, Change? Repair, Change? Frequency)[] Effects,
            Risk[] Introduces,
            int Requires,
            int Excludes
        )[] projects
    ) =>
        new(
            [.. risks.Select((risk, place) => risk with { Name = $"risk-{place}" })],
            [],
            [
                .. projects.Select(
                    (one, place) =>
                        Some.Project(
                            $"project-{place}",
                            one.Weeks,
                            [
                                .. one.Effects.Select(effect => new Effect($"risk-{effect.Risk}")
                                {
                                    Repair = effect.Repair,
                                    Frequency = effect.Frequency,
                                }),
                            ]
                        ) with
                        {
                            Introduces = [.. one.Introduces.Select(risk => risk with { Name = $"introduced-{place}" })],
                            Requires = one.Requires >= 0 ? [$"project-{one.Requires}"] : [],
                            Excludes = one.Excludes >= 0 && one.Excludes != place ? [$"project-{one.Excludes}"] : [],
                        }
                ),
            ]
        );
}
