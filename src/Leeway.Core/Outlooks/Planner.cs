using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>Answers a <see cref="PlanQuestion"/>.</summary>
public static class Planner
{
    public static Plan Plan(RiskModel model, PlanQuestion question, EachPart each)
    {
        var steps = ProjectChoice.Greedy(model, question.EngineerWeeks);
        var best =
            model.Projects.Count <= ProjectChoice.ExactLimit
                ? ProjectChoice.Best(model, question.EngineerWeeks)
                : (ProjectSet?)null;
        ProjectSet[] alone =
        [
            .. Enumerable.Range(0, model.Projects.Count).Select(model.Closure).Where(model.IsPossible),
        ];
        var afterSteps = steps.Aggregate(ProjectSet.None, (set, step) => set.With(step.Projects));
        List<ProjectSet> sets =
        [
            .. alone.Prepend(ProjectSet.None).Append(afterSteps).Append(best ?? default).Distinct(),
        ];
        var (year, windows) = (Horizon.Year(question.Target), Horizon.Of(question.Target, question.Window));
        var years = new Simulation(model, sets, year).Run(question.Years, question.Seed, each);
        var cut = new Simulation(model, sets, windows).Run(question.Years, question.Seed, each);
        var outlooks = new SetOutlook[sets.Count];
        each(
            sets.Count,
            set =>
                outlooks[set] = SetOutlook.Of(
                    model,
                    sets[set],
                    (years[set], year.BudgetMinutes),
                    (cut[set], windows.BudgetMinutes * windows.Windows)
                )
        );
        var contest = new Contest(model, sets, years, outlooks);
        var projects = contest.Projects(TargetStanding.BudgetOf(question.Target));
        return new Plan
        {
            Question = question,
            Model = model,
            Targets =
            [
                .. question
                    .Candidates.Prepend(question.Target)
                    .Distinct()
                    .Select(target => TargetStanding.Of(target, Today(model), question.LargestShare)),
            ],
            Factors = [.. model.Factors.Select(factor => (factor, Cost(model, factor)))],
            Projects = projects,
            Steps = steps,
            Best = best,
            Outlooks = outlooks,
            Duels = contest.Duels(projects, question.Seed),
        };
    }

    static IEnumerable<(Risk Risk, double BadMinutesAYear)> Today(RiskModel model) =>
        model
            .Risks.Index()
            .Where(one => one.Item.Project is null)
            .Select(one => (one.Item.Risk, model.BadMinutesAYear(one.Index, ProjectSet.None)));

    static double Cost(RiskModel model, RiskFactor factor)
    {
        var without = new RiskModel(
            [.. model.Risks.Where(one => one.Project is null).Select(one => one.Risk)],
            [.. model.Factors.Where(one => one != factor)],
            []
        );
        return model.BadMinutesAYear(ProjectSet.None) - without.BadMinutesAYear(ProjectSet.None);
    }
}
