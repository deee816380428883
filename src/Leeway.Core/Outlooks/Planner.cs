using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>Answers a <see cref="PlanQuestion"/>.</summary>
public static class Planner
{
    /// <summary>More incidents than these are not simulated: there are then fewer years, but never fewer than <see cref="YearsMin"/>.</summary>
    public const double IncidentsMax = 60e6;
    public const int YearsMin = 1000;

    // A risk that so many projects change has too many situations to look at all of them.
    const int TouchingMax = 12;

    public static Plan Plan(RiskModel model, PlanQuestion question, EachPart each, CancellationToken stop = default)
    {
        var steps = ProjectChoice.Greedy(model, question.EngineerWeeks, stop);
        var best =
            model.Projects.Count <= ProjectChoice.ExactLimit
            && model.Risks.All(risk => risk.Touching.Count <= TouchingMax)
                ? ProjectChoice.Best(model, question.EngineerWeeks, stop)
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
        question = question with { Years = Bounded(model, sets, question.Years) };
        var (year, windows) = (Horizon.Year(question.Target), Horizon.Of(question.Target, question.Window));
        var years = new Simulation(model, sets, year).Run(question.Years, question.Seed, each, stop);
        var cut = new Simulation(model, sets, windows).Run(question.Years, question.Seed, each, stop);
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
        var contest = new Contest(model, sets, years, outlooks, each);
        var projects = contest.Projects(TargetStanding.BudgetOf(question.Target));
        return new Plan
        {
            Question = question,
            Model = model,
            Targets = Against(model, question),
            Factors = [.. model.Factors.Select(factor => (factor, Cost(model, factor)))],
            Projects = projects,
            Steps = steps,
            Best = best,
            Outlooks = outlooks,
            Duels = contest.Duels(projects, question.Seed),
        };
    }

    /// <summary>The risks of today against the promised target, then against the others; nothing is simulated for that.</summary>
    public static IReadOnlyList<TargetStanding> Against(RiskModel model, PlanQuestion question) =>
        [
            .. question
                .Candidates.Prepend(question.Target)
                .Distinct()
                .Select(target => TargetStanding.Of(target, model.Today, question.LargestShare)),
        ];

    // What happens a thousand times a year needs no hundred thousand years to be known.
    internal static int Bounded(RiskModel model, List<ProjectSet> sets, int years)
    {
        var incidents = 0.0;
        for (var risk = 0; risk < model.Risks.Count; risk++)
        {
            var usual = model.Risks[risk].Risk.Frequency.MeanPerYear;
            incidents += sets.Max(set => model.SituationOf(risk, set)?.RateAt(usual) ?? 0);
        }
        return (int)Math.Clamp(IncidentsMax / Math.Max(1, incidents), Math.Min(years, YearsMin), years);
    }

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
