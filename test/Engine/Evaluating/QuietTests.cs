using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>SLOs that are surely quiet are not judged; whoever looks sees what judging would have shown.</summary>
public sealed class QuietTests
{
    // Around the thresholds of a target of 99.9 %: 14.4, 6, 3 and 1 times 0.1 %. Whole events every minute, of which all sums
    // are exact: at a threshold itself the last digit would decide.
    static readonly Gen<(int Minutes, int Total, double BadShare)> Stretch = Gen.Select(
        Gen.Int[1, 400],
        Gen.OneOf(0, 1, 10_000, 12_345),
        Gen.OneOf(0, 0.0001, 0.0009, 0.001, 0.0011, 0.0144, 0.0145, 0.5, 1)
    );

    [Fact]
    public void What_is_not_judged_is_seen_as_if_it_were_and_would_have_stayed_quiet() =>
        Gen.Select(Stretch.Array[1, 12], Gen.Bool)
            .Sample(
                (life, isCalendar) =>
                {
                    var month = new Window.Calendar(CalendarUnit.Month, 1, new DateTime(2026, 1, 1), TimeZoneInfo.Utc);
                    using var script = new EvaluationScript(isCalendar ? month : null);
                    foreach (var (minutes, total, badShare) in life)
                    {
                        script.Feed(minutes.Minutes, total * minutes, Math.Round(total * badShare) * minutes);
                        var isQuiet = script.Strategy.Tiers.All(tier => script.StateOf(tier.Name) is AlertState.Quiet);
                        var alone = script.Judge();
                        var (judged, unjudged) = script.JudgeTogether();
                        AssertSame(alone, judged);
                        if (unjudged is not null && isQuiet)
                        {
                            Assert.All(judged.Tiers, tier => Assert.IsType<AlertState.Quiet>(tier.Decision.State));
                            Assert.Empty(judged.Occasions);
                            AssertSame(judged, unjudged);
                        }
                    }
                },
                iter: 150,
                print: _ => "a life"
            );

    [Fact]
    public void A_service_without_errors_is_not_judged_and_one_that_burns_is()
    {
        using var script = new EvaluationScript();
        script.Feed(4.Days, 4_000_000);
        Assert.NotNull(script.JudgeTogether().Unjudged);
        script.Feed(1.Hours, 40_000, 40_000);
        Assert.Null(script.JudgeTogether().Unjudged);
    }

    static void AssertSame(ObjectiveEvaluation expected, ObjectiveEvaluation actual)
    {
        Assert.Equal(expected.Budget.RemainingOfWindow ?? -1, actual.Budget.RemainingOfWindow ?? -1, 1e-9);
        Assert.Equal(expected.Budget.ProjectedTotal, actual.Budget.ProjectedTotal, 1e-3);
        Assert.Equal(expected.Spent.Covered, actual.Spent.Covered);
        Assert.Equal(expected.Window, actual.Window);
        Assert.Equal(expected.Tiers.Select(tier => tier.Condition), actual.Tiers.Select(tier => tier.Condition));
    }
}
