using Leeway.Core.Risks;
using Leeway.Core.Time;
using static Leeway.Core.Outlooks.PlanFigures;

namespace Leeway.Core.Outlooks;

/// <summary>Which project first, if that can be said.</summary>
/// <param name="First">The project that all decisive goals put first; null if they differ or no project saves anything.</param>
/// <param name="Winners">Of each goal that sets projects apart the project that it puts first.</param>
/// <param name="Sentences">What to tell people who did not do the sums.</param>
public sealed record Recommendation(
    ProjectOutlook? First,
    IReadOnlyList<(Goal Goal, ProjectOutlook Winner)> Winners,
    IReadOnlyList<string> Sentences
)
{
    public static Recommendation Of(Plan plan)
    {
        ProjectOutlook[] useful =
        [
            .. plan.Projects.Where(one =>
                one.Worth.SavedMinutes > 0 && one.Worth.EngineerWeeks <= plan.Question.EngineerWeeks
            ),
        ];
        if (useful.Length == 0)
        {
            return new Recommendation(null, [], [None(plan)]);
        }
        (Goal Goal, ProjectOutlook Winner)[] winners =
        [
            .. Goal
                .All.Select(goal => (goal, Winner: goal.Winner(useful)))
                .Where(one => one.Winner is not null)
                .Select(one => (one.goal, one.Winner!)),
        ];
        var decisive = winners.Where(one => one.Goal.IsDecisive).Select(one => one.Winner).Distinct().ToArray();
        var first = decisive.Length == 1 ? decisive[0] : null;
        var sentences = new List<string> { first is null ? Split(winners) : Do(plan, first) };
        sentences.AddRange(first is null ? [] : Others(winners, first));
        if (Disagreement(plan, useful) is { } disagreement)
        {
            sentences.Add(disagreement);
        }
        return new Recommendation(first, winners, sentences);
    }

    static string None(Plan plan)
    {
        if (plan.Projects.Count == 0)
        {
            return "There are no projects to choose from.";
        }
        var smallest = plan.Projects.Where(one => one.Worth.SavedMinutes > 0).MinBy(one => one.Worth.EngineerWeeks);
        return smallest is null
            ? "No project saves more than the risks that it brings: do none of them for this SLO."
            : $"No project that saves anything fits in {Number(plan.Question.EngineerWeeks)} engineer-weeks: "
                + $"the smallest is {smallest.Project.DisplayName}{Required(plan, smallest)}: {Number(smallest.Worth.EngineerWeeks)}.";
    }

    static string Do(Plan plan, ProjectOutlook first) =>
        $"Do {first.Project.DisplayName} first{Required(plan, first)}: it saves {Number(first.Worth.SavedMinutes)} bad minutes a year, "
        + $"{Number(first.Worth.SavedPerEngineerWeek)} for an engineer-week, and leaves {Missed(first)} "
        + $"of {WindowsOf(plan.Windows.Windows)} missed, instead of {PlanFigures.Missed(plan.Today.MissedWindows)}.";

    // Nobody can do it without these, and their work is counted in.
    static string Required(Plan plan, ProjectOutlook project)
    {
        var others = project.Worth.Projects.Without(ProjectSet.Of(project.Place));
        return others.Count == 0
            ? ""
            : $", with what it requires ({string.Join(", ", others.Projects.Select(place => plan.Model.Projects[place].DisplayName))})";
    }

    static string Split((Goal Goal, ProjectOutlook Winner)[] winners) =>
        "It depends on the goal: "
        + string.Join(
            "; ",
            winners
                .Where(one => one.Goal.IsDecisive)
                .GroupBy(one => one.Winner)
                .Select(group =>
                    $"{group.Key.Project.DisplayName} for {string.Join(", ", group.Select(one => one.Goal.Name))}"
                )
        )
        + ".";

    static IEnumerable<string> Others((Goal Goal, ProjectOutlook Winner)[] winners, ProjectOutlook first) =>
        winners
            .Where(one => one.Winner != first)
            .GroupBy(one => one.Winner)
            .Select(group =>
                $"{group.Key.Project.DisplayName} is ahead only by: {string.Join("; ", group.Select(one => one.Goal.Name))}."
            );

    // The feature is the disagreement: a year's minutes and the windows that were promised may put different projects first.
    static string? Disagreement(Plan plan, ProjectOutlook[] useful)
    {
        if (
            Goal.WithinWindows.Winner(useful) is not { } byYear
            || Goal.Missed.Winner(useful) is not { } byWindow
            || byYear == byWindow
        )
        {
            return null;
        }
        var windows = plan.Windows;
        return $"If the bad minutes of all {WindowsOf(windows.Windows)} of {DurationText.Format(plan.Question.Window)} were one budget "
            + $"({Number(windows.BudgetMinutes * windows.Windows)}), {byYear.Project.DisplayName} would be the better protection "
            + $"({Probability(byYear.Outlook.WithinWindows)} of times within it against {Probability(byWindow.Outlook.WithinWindows)}); "
            + $"window by window, as was promised, {byWindow.Project.DisplayName} leaves {Missed(byWindow)} of them missed and "
            + $"{byYear.Project.DisplayName} {Missed(byYear)}.";
    }

    static string Missed(ProjectOutlook project) => PlanFigures.Missed(project.Outlook.MissedWindows);
}
