using Leeway.Core.Outlooks;
using Leeway.Core.Risks;
using Leeway.Core.Tests.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Outlooks;

/// <summary>What people are told who did not do the sums.</summary>
public sealed class RecommendationTests
{
    static readonly RiskModel Model = new(
        [Some.Risk(0, 60, 1, 6)],
        [],
        [
            Some.Project("shards", 5, new Effect("risk") { Impact = new Change.Scaled(0.5) }) with
            {
                Requires = ["routing"],
            },
            Some.Project("routing", 3),
        ]
    );

    [Fact]
    public void What_the_first_project_requires_is_named_with_it() =>
        Assert.StartsWith(
            "Do shards first, with what it requires (routing): it saves 180 bad minutes a year, 22.5 for an engineer-week, and leaves ",
            Sentences(100)[0]
        );

    [Fact]
    public void Where_nothing_fits_it_is_the_weeks_that_are_short_not_the_projects_that_are_bad() =>
        Assert.Equal(
            "No project that saves anything fits in 4 engineer-weeks: the smallest is shards, with what it requires (routing): 8.",
            Assert.Single(Sentences(4))
        );

    static IReadOnlyList<string> Sentences(double engineerWeeks) =>
        Planner
            .Plan(
                Model,
                new PlanQuestion(WorkedExample.Target, 30.Days) { EngineerWeeks = engineerWeeks, Years = 1000 },
                (count, part) => Parallel.For(0, count, part),
                TestContext.Current.CancellationToken
            )
            .Recommendation.Sentences;
}
