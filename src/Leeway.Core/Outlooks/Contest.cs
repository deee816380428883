using Leeway.Core.Chance;
using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>Projects against each other, year by year.</summary>
/// <param name="years">Of each set, with frequencies drawn.</param>
sealed class Contest(
    RiskModel model,
    List<ProjectSet> sets,
    IReadOnlyList<SimulatedYears> years,
    IReadOnlyList<SetOutlook> outlooks,
    EachPart each
)
{
    public IReadOnlyList<ProjectOutlook> Projects(double budgetMinutes) =>
        [
            .. model
                .Projects.Index()
                .Where(one => model.IsPossible(model.Closure(one.Index)))
                .Select(one => Outlook(one.Index, one.Item, budgetMinutes))
                .OrderByDescending(one => one.Worth.SavedPerEngineerWeek)
                .ThenBy(one => one.Project.Name, StringComparer.Ordinal),
        ];

    public IReadOnlyList<Duel> Duels(IReadOnlyList<ProjectOutlook> projects, ulong seed)
    {
        var efforts = new double[model.Projects.Count][];
        each(efforts.Length, place => efforts[place] = Efforts(model.Projects[place], seed));
        var saved = new double[projects.Count][];
        var perWeek = new double[projects.Count][];
        each(
            projects.Count,
            place =>
            {
                var closure = model.Closure(projects[place].Place);
                saved[place] = Saved(sets.IndexOf(closure));
                perWeek[place] = Per(saved[place], [.. closure.Projects.Select(project => efforts[project])]);
            }
        );
        var pairs = (
            from first in Enumerable.Range(0, projects.Count)
            from second in Enumerable.Range(first + 1, projects.Count - first - 1)
            select (first, second)
        ).ToArray();
        var duels = new Duel[pairs.Length];
        each(
            pairs.Length,
            pair =>
            {
                var (first, second) = pairs[pair];
                duels[pair] = new Duel(
                    projects[first].Project.Name,
                    projects[second].Project.Name,
                    Wins(saved[first], saved[second]),
                    Wins(perWeek[first], perWeek[second])
                );
            }
        );
        return duels;
    }

    ProjectOutlook Outlook(int place, Project project, double budgetMinutes)
    {
        var closure = model.Closure(place);
        var set = sets.IndexOf(closure);
        var worth = ProjectWorth.Of(model, ProjectSet.None, closure);
        return new ProjectOutlook(
            place,
            project,
            worth,
            worth.SavedMinutes / budgetMinutes,
            Distribution.Of(Saved(set)),
            outlooks[set]
        );
    }

    double[] Saved(int set)
    {
        var today = years[0].BadMinutes;
        var after = years[set].BadMinutes;
        var saved = new double[today.Length];
        for (var year = 0; year < saved.Length; year++)
        {
            saved[year] = today[year] - after[year];
        }
        return saved;
    }

    // A project that several others require takes as long for each of them: it is drawn once.
    double[] Efforts(Project project, ulong seed)
    {
        var efforts = new double[years[0].BadMinutes.Length];
        var dice = Dice.Of(seed, "effort of " + project.Name, 0);
        for (var year = 0; year < efforts.Length; year++)
        {
            efforts[year] = project.Effort.Draw(dice);
        }
        return efforts;
    }

    static double[] Per(double[] saved, double[][] efforts)
    {
        var result = new double[saved.Length];
        for (var year = 0; year < result.Length; year++)
        {
            var weeks = 0.0;
            foreach (var effort in efforts)
            {
                weeks += effort[year];
            }
            result[year] = saved[year] / weeks;
        }
        return result;
    }

    static double Wins(double[] first, double[] second)
    {
        var wins = 0;
        for (var year = 0; year < first.Length; year++)
        {
            wins += first[year] > second[year] ? 1 : 0;
        }
        return (double)wins / first.Length;
    }
}
