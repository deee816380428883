using Leeway.Core.Outlooks;
using Leeway.Core.Risks;

namespace Leeway.Documents.Tests;

public sealed class RiskTest
{
    [Fact]
    public void The_worked_example_comes_out_as_it_is_told()
    {
        var folder = Path.Combine(RepositoryFolders.Root, "examples", "plan");
        var result = ConfigurationLoader.Load(DocumentFolder.Read([folder], []));
        Assert.Empty(result.Problems);
        var configuration = result.Configuration!;
        var objective = Assert.Single(configuration.Objectives).Objective;
        var model = configuration.RiskBook.ModelOf(objective.Name, risk => risk);
        var plan = Planner.Plan(
            model,
            new PlanQuestion(objective.Target, objective.Window.NominalLength) { Years = 20_000 },
            (count, part) => Parallel.For(0, count, part),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(465.65, plan.Standing.BadMinutesAYear, 1e-9);
        Assert.Equal(["automated-rollback", "replicated-store"], plan.Projects.Select(one => one.Project.Name));
        Assert.Equal([184, 100], plan.Projects.Select(one => Math.Round(one.Worth.SavedMinutes, 9)));
        Assert.Equal([30.67, 5.00], plan.Projects.Select(one => Math.Round(one.Worth.SavedPerEngineerWeek, 2)));
        var recommendation = plan.Recommendation;
        Assert.Equal("automated-rollback", recommendation.First?.Project.Name);
        Assert.Equal(3, recommendation.Sentences.Count);
        Assert.StartsWith(
            "Do Automated rollback first: it saves 184 bad minutes a year, 30.67",
            recommendation.Sentences[0]
        );
        Assert.StartsWith("Replicated data store is ahead only by: ", recommendation.Sentences[1]);
        Assert.Contains(
            "window by window, as was promised, Automated rollback leaves 1.0",
            recommendation.Sentences[2]
        );
    }

    [Fact]
    public void A_quantity_is_a_figure_a_mean_a_range_or_what_the_record_knows()
    {
        var risks = Loading.Good(ModelTest.Case("risk.yaml")).RiskBook.Risks.Select(entry => entry.Risk).ToList();
        var (ranges, figures) = (
            risks.Single(risk => risk.Name == "ranges"),
            risks.Single(risk => risk.Name == "figures")
        );
        Assert.Equal(new Estimate.LogNormal(15, 1), figures.Detect);
        Assert.Equal(new Estimate.Exact(0), figures.Repair);
        Assert.Equal(new Estimate.Exact(0.4), figures.Impact);
        Assert.Equal(new Frequency(365.0 / 90), figures.Frequency);
        Assert.Equal(new Estimate.LogNormal(15, 0.5), ranges.Detect);
        Assert.Equal(new Estimate.Quantiles(10, 40, 150), ranges.Repair);
        Assert.Equal(new Estimate.FromRecord(null), ranges.Impact);
        Assert.Equal(new Frequency(4.25, new Occurrences(8, 2)) { IsFromRecord = true }, ranges.Frequency);
        Assert.False(ranges.IsKnown);
    }

    [Fact]
    public void A_project_takes_along_what_it_requires_and_stays_out_of_an_slo_that_it_does_not_touch()
    {
        var book = Loading.Good(ModelTest.Case("risk.yaml")).RiskBook;
        Assert.Equal(["routing", "sharding"], Names(book.ModelOf("checkout", risk => risk)));
        Assert.Equal(["playbooks"], Names(book.ModelOf("search", risk => risk)));
        Assert.Equal(["playbooks", "routing", "sharding"], Names(book.ModelOf(null, risk => risk)));

        static IEnumerable<string> Names(RiskModel model) => model.Projects.Select(project => project.Name);
    }

    [Fact]
    public void A_circumstance_makes_worse_what_it_is_about()
    {
        var model = Loading.Good(ModelTest.Case("risk.yaml")).RiskBook.ModelOf("search", risk => risk);
        // (15 m + 0 m × 1.5 + 20 m) × 40 % × 365 / 90 a year, and without playbooks the 20 m go.
        Assert.Equal(35 * 0.4 * 365 / 90, model.BadMinutesAYear(ProjectSet.None), 1e-9);
        Assert.Equal(15 * 0.4 * 365 / 90, model.BadMinutesAYear(ProjectSet.Of(0)), 1e-9);
    }
}
