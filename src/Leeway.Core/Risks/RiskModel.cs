namespace Leeway.Core.Risks;

/// <summary>All risks to one promise and all projects against them: what any set of projects would leave.</summary>
/// <remarks>
/// Sets are evaluated whole. Savings of single projects must not be added up: two that shorten the same repair do not both get the credit.
/// </remarks>
public sealed class RiskModel
{
    readonly Dictionary<(int Risk, ProjectSet Projects), Situation> _situations = [];

    /// <param name="projects">At most <see cref="ProjectSet.Limit"/>; what they require, exclude and remove is looked up by name.</param>
    public RiskModel(IReadOnlyList<Risk> risks, IReadOnlyList<RiskFactor> factors, IReadOnlyList<Project> projects)
    {
        if (projects.Count > ProjectSet.Limit)
        {
            throw new ArgumentException($"There are more than {ProjectSet.Limit} projects.", nameof(projects));
        }
        (Factors, Projects) = (factors, projects);
        Risks =
        [
            .. risks.Select(risk => new ModelledRisk(risk, null, Touching(risk))),
            .. projects.SelectMany(
                (project, place) =>
                    project.Introduces.Select(risk => new ModelledRisk(
                        risk,
                        place,
                        Touching(risk).With(ProjectSet.Of(place))
                    ))
            ),
        ];
    }

    /// <summary>The risks that are there, then those that come with projects.</summary>
    public IReadOnlyList<ModelledRisk> Risks { get; }
    public IReadOnlyList<RiskFactor> Factors { get; }
    public IReadOnlyList<Project> Projects { get; }

    /// <summary>A project and all that it requires, directly or not.</summary>
    public ProjectSet Closure(int project)
    {
        var (set, open) = (ProjectSet.None, new Stack<int>([project]));
        while (open.TryPop(out var next))
        {
            if (!set.Contains(next))
            {
                set = set.With(ProjectSet.Of(next));
                foreach (var required in Places(Projects[next].Requires))
                {
                    open.Push(required);
                }
            }
        }
        return set;
    }

    /// <summary>Whether these can be done together: nothing required is missing, and none excludes another.</summary>
    public bool IsPossible(ProjectSet projects) =>
        projects.Projects.All(place =>
            Places(Projects[place].Requires).All(projects.Contains)
            && !Places(Projects[place].Excludes).Any(projects.Contains)
        );

    public double EngineerWeeks(ProjectSet projects) => projects.Projects.Sum(place => Projects[place].Effort.Likely);

    /// <summary>Null for a risk that does not exist without a project of another set.</summary>
    public Situation? SituationOf(int risk, ProjectSet projects)
    {
        var one = Risks[risk];
        if (!one.Exists(projects))
        {
            return null;
        }
        var key = (risk, projects.Both(one.Touching));
        if (!_situations.TryGetValue(key, out var situation))
        {
            situation = Situation.Of(one.Risk, FactorsOn(one.Risk, projects), EffectsOn(one.Risk, projects));
            _situations.Add(key, situation);
        }
        return situation;
    }

    public double BadMinutesAYear(int risk, ProjectSet projects) => SituationOf(risk, projects)?.BadMinutesAYear ?? 0;

    /// <summary>What all risks together are expected to cost in a year.</summary>
    public double BadMinutesAYear(ProjectSet projects)
    {
        var sum = 0.0;
        for (var risk = 0; risk < Risks.Count; risk++)
        {
            sum += BadMinutesAYear(risk, projects);
        }
        return sum;
    }

    /// <summary>The risks that are there while no project is done, each with what it costs a year.</summary>
    public IEnumerable<(Risk Risk, double BadMinutesAYear)> Today =>
        Risks
            .Index()
            .Where(one => one.Item.Project is null)
            .Select(one => (one.Item.Risk, BadMinutesAYear(one.Index, ProjectSet.None)));

    ProjectSet Touching(Risk risk)
    {
        var factors = Factors
            .Where(factor => factor.Effect.Concerns(risk))
            .Select(factor => factor.Name)
            .ToHashSet(StringComparer.Ordinal);
        return Projects
            .Index()
            .Where(one =>
                one.Item.Effects.Any(effect => effect.Concerns(risk)) || one.Item.Removes.Any(factors.Contains)
            )
            .Aggregate(ProjectSet.None, (set, one) => set.With(ProjectSet.Of(one.Index)));
    }

    List<Effect> FactorsOn(Risk risk, ProjectSet projects)
    {
        var removed = projects.Projects.SelectMany(place => Projects[place].Removes).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Factors
                .Where(factor => !removed.Contains(factor.Name) && factor.Effect.Concerns(risk))
                .Select(factor => factor.Effect),
        ];
    }

    List<Effect> EffectsOn(Risk risk, ProjectSet projects) =>
        [.. projects.Projects.SelectMany(place => Projects[place].Effects).Where(effect => effect.Concerns(risk))];

    IEnumerable<int> Places(IReadOnlyList<string> names) =>
        Projects.Index().Where(one => names.Contains(one.Item.Name, StringComparer.Ordinal)).Select(one => one.Index);
}
