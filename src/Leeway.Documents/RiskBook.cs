using Leeway.Core.Risks;

namespace Leeway.Documents;

/// <summary>All that documents say of risks, of what makes them worse, and of projects against them.</summary>
public sealed record RiskBook
{
    public static RiskBook Empty { get; } = new();

    public IReadOnlyList<RiskEntry> Risks { get; init; } = [];
    public IReadOnlyList<RiskFactor> Factors { get; init; } = [];
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>Those that are there, whatever they hurt.</summary>
    public IReadOnlyList<Risk> AllRisks => [.. Risks.Select(entry => entry.Risk)];

    /// <summary>The risks to one SLO, and the projects that change any of them, with what those require.</summary>
    /// <param name="objective">The name of an SLO; null for all risks.</param>
    /// <param name="learnt">Makes of a risk what recorded incidents say; null leaves it out.</param>
    public RiskModel ModelOf(string? objective, Func<Risk, Risk?> learnt)
    {
        Risk[] risks =
        [
            .. Risks.Where(entry => entry.Hurts(objective)).Select(entry => learnt(entry.Risk)).OfType<Risk>(),
        ];
        var worse = Factors
            .Where(factor => risks.Any(factor.Effect.Concerns))
            .Select(factor => factor.Name)
            .ToHashSet(StringComparer.Ordinal);
        var wanted = Projects
            .Where(project =>
                project.Effects.Any(effect => risks.Any(effect.Concerns))
                || project.Removes.Any(worse.Contains)
                || objective is null
            )
            .Select(project => project.Name)
            .ToHashSet(StringComparer.Ordinal);
        for (var before = -1; before < wanted.Count; )
        {
            before = wanted.Count;
            // What a wanted project brings may be made worse too, and other projects may be about it.
            Risk[] all =
            [
                .. risks,
                .. Projects.Where(one => wanted.Contains(one.Name)).SelectMany(one => one.Introduces),
            ];
            worse.UnionWith(Factors.Where(factor => all.Any(factor.Effect.Concerns)).Select(factor => factor.Name));
            wanted.UnionWith(
                Projects
                    .Where(one =>
                        one.Effects.Any(effect => all.Any(effect.Concerns)) || one.Removes.Any(worse.Contains)
                    )
                    .Select(one => one.Name)
                    .ToList()
            );
            wanted.UnionWith(
                Projects.Where(project => wanted.Contains(project.Name)).SelectMany(one => one.Requires).ToList()
            );
        }
        return new RiskModel(
            risks,
            [.. Factors.Where(factor => worse.Contains(factor.Name))],
            [.. Projects.Where(project => wanted.Contains(project.Name)).Select(project => Learnt(project, learnt))]
        );
    }

    static Project Learnt(Project project, Func<Risk, Risk?> learnt) =>
        project with
        {
            Introduces = [.. project.Introduces.Select(learnt).OfType<Risk>()],
        };
}
