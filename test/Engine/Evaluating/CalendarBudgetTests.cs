using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>The budget of a window that begins and ends with the calendar.</summary>
public sealed class CalendarBudgetTests
{
    static readonly Window Day = new Window.Calendar(CalendarUnit.Day, 1, new DateTime(2026, 3, 1), TimeZoneInfo.Utc);

    [Fact]
    public void The_budget_is_counted_from_the_beginning_of_the_window()
    {
        using var script = new EvaluationScript(Day).Feed(24.Hours, total: 24_000, bad: 500);
        script.Feed(6.Hours, total: 6000, bad: 3);
        var evaluation = script.Judge();
        Assert.Equal(EvaluationScript.Start + 1.Days, evaluation.Window.From);
        Assert.Equal(EvaluationScript.Start + 2.Days, evaluation.Window.Until);
        Assert.Equal(6000, evaluation.Budget.Spent.Counts.Total, 3);
        Assert.Equal(0.5, evaluation.Budget.RemainingOfAccrued!.Value, 6);
    }

    [Fact]
    public void The_rest_of_the_window_is_expected_to_be_as_it_was_in_the_window_before()
    {
        using var script = new EvaluationScript(Day).Feed(6.Hours, total: 1000).Feed(18.Hours, total: 54_000);
        script.Feed(6.Hours, total: 6000, bad: 3);
        Assert.Equal(60_000, script.Judge().Budget.ProjectedTotal, 3);
        Assert.Equal(0.95, script.Judge().Budget.RemainingOfWindow!.Value, 6);
    }

    [Fact]
    public void The_first_window_is_expected_to_go_on_as_it_began()
    {
        using var script = new EvaluationScript(Day).Feed(6.Hours, total: 6000, bad: 3);
        Assert.Equal(24_000, script.Judge().Budget.ProjectedTotal, 3);
        Assert.Equal(1 - (3 / 24.0), script.Judge().Budget.RemainingOfWindow!.Value, 6);
    }

    [Fact]
    public void At_midnight_the_budget_is_whole_again()
    {
        using var script = new EvaluationScript(Day).Feed(24.Hours, total: 24_000, bad: 500);
        var evaluation = script.Judge();
        Assert.Equal(EvaluationScript.Start + 1.Days, evaluation.Window.From);
        Assert.Equal(1, evaluation.Budget.RemainingOfWindow);
        Assert.Equal(24_000, evaluation.Budget.ProjectedTotal, 3);
    }
}
