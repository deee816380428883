namespace Leeway.Core.Risks;

/// <summary>Which projects to do with so many engineer-weeks.</summary>
public static class ProjectChoice
{
    /// <summary>Beyond this many projects <see cref="Best"/> would look at too many sets.</summary>
    public const int ExactLimit = 20;

    /// <summary>Step by step what saves most for an engineer-week beside what was chosen, as long as it fits and saves anything.</summary>
    public static IReadOnlyList<ProjectWorth> Greedy(
        RiskModel model,
        double engineerWeeks,
        CancellationToken stop = default
    )
    {
        var (steps, chosen, left) = (new List<ProjectWorth>(), ProjectSet.None, engineerWeeks);
        while (Next(model, chosen, left, stop) is { } step)
        {
            steps.Add(step);
            chosen = chosen.With(step.Projects);
            left -= step.EngineerWeeks;
        }
        return steps;
    }

    /// <summary>The set that saves most of all that fit; of equal ones the one with less effort.</summary>
    /// <remarks>Looks at every set of at most <see cref="ExactLimit"/> projects.</remarks>
    public static ProjectSet Best(RiskModel model, double engineerWeeks, CancellationToken stop = default)
    {
        if (model.Projects.Count > ExactLimit)
        {
            throw new ArgumentException($"There are more than {ExactLimit} projects.", nameof(model));
        }
        var search = new SetSearch(model, engineerWeeks, stop);
        search.Visit();
        return search.Best;
    }

    static ProjectWorth? Next(RiskModel model, ProjectSet chosen, double left, CancellationToken stop) =>
        Enumerable
            .Range(0, model.Projects.Count)
            .Where(place => !chosen.Contains(place))
            .Select(place => model.Closure(place).Without(chosen))
            .Where(added => model.IsPossible(chosen.With(added)))
            .Select(added =>
            {
                stop.ThrowIfCancellationRequested();
                return ProjectWorth.Of(model, chosen, added);
            })
            .Where(worth => worth.SavedMinutes > 0 && worth.EngineerWeeks <= left)
            .MaxBy(worth => worth.SavedPerEngineerWeek);
}
