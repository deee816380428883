using Leeway.Core.Risks;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Risks;

namespace Leeway.Documents.Linking;

/// <summary>Finds what risks, their factors and projects name.</summary>
sealed class RiskLinker(Catalogue catalogue, SloChoices choices)
{
    public RiskBook Link()
    {
        var introduced = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in catalogue.Projects.All)
        {
            foreach (var risk in project.Introduces)
            {
                CheckNew(risk, project, introduced);
            }
        }
        var projects = catalogue.Projects.All.ToList();
        for (var place = 0; place < projects.Count; place++)
        {
            Check(projects[place], introduced, isTooMany: place == ProjectSet.Limit);
        }
        foreach (var risk in catalogue.RiskFactors.All.Select(factor => factor.Risk).OfType<Reference>())
        {
            CheckRisk(risk, introduced);
        }
        return new RiskBook
        {
            Risks = [.. catalogue.Risks.All.Select(Link)],
            Factors = [.. catalogue.RiskFactors.All.Select(factor => factor.Factor)],
            Projects = [.. projects.Take(ProjectSet.Limit).Select(project => project.Project)],
        };
    }

    RiskEntry Link(RiskDeclaration declared) =>
        new(
            declared.Risk,
            declared.Slos is not { } slos
                ? null
                : choices
                    .Find(slos, "the risk hurts nothing")
                    .Select(objective => objective.Name)
                    .ToHashSet(StringComparer.Ordinal)
        );

    void CheckNew(Reference risk, ProjectDeclaration project, Dictionary<string, string> introduced)
    {
        if (catalogue.Risks.Has(risk.Name) || !introduced.TryAdd(risk.Name, project.Project.Name))
        {
            var other = introduced.GetValueOrDefault(risk.Name);
            risk.Value.Error(
                $"there is a risk {Quote.Of(risk.Name)} already{(other is null ? "" : $", of project {Quote.Of(other)}")}",
                "give this one another name"
            );
        }
    }

    void Check(ProjectDeclaration declared, Dictionary<string, string> introduced, bool isTooMany)
    {
        var name = declared.Project.Name;
        foreach (var risk in declared.Risks)
        {
            CheckRisk(risk, introduced);
        }
        foreach (var removed in declared.Removes)
        {
            catalogue.RiskFactors.Find(removed);
        }
        foreach (var other in declared.Requires.Concat(declared.Excludes))
        {
            catalogue.Projects.Find(other);
            if (other.Name == name)
            {
                other.Value.Error($"project {Quote.Of(name)} names itself", "remove the line");
            }
        }
        foreach (
            var excluded in declared.Excludes.Where(one =>
                declared.Project.Requires.Contains(one.Name, StringComparer.Ordinal)
            )
        )
        {
            excluded.Value.Error($"project {Quote.Of(name)} requires what it excludes", "remove one of the two");
        }
        CheckPossible(declared);
        if (isTooMany)
        {
            catalogue.Projects.Error(
                name,
                $"there are more than {ProjectSet.Limit} projects",
                "remove those that are done or given up"
            );
        }
    }

    // What excludes itself by way of what it requires would be left out of every plan, and nobody would know why.
    void CheckPossible(ProjectDeclaration declared)
    {
        var all = new SortedDictionary<string, ProjectDeclaration>(StringComparer.Ordinal);
        var open = new Stack<ProjectDeclaration>([declared]);
        while (open.TryPop(out var next))
        {
            if (all.TryAdd(next.Project.Name, next))
            {
                foreach (var required in next.Requires.Where(one => catalogue.Projects.Has(one.Name)))
                {
                    if (catalogue.Projects.Find(required) is { } found)
                    {
                        open.Push(found);
                    }
                }
            }
        }
        var clash = all
            .Values.SelectMany(one => one.Project.Excludes, (one, excluded) => (one.Project.Name, Excluded: excluded))
            .FirstOrDefault(one => all.ContainsKey(one.Excluded) && one.Excluded != one.Name);
        if (clash.Name is not null && declared.Requires.Count > 0 && !IsTold(declared, clash.Excluded))
        {
            declared
                .Requires[0]
                .Value.Error(
                    $"project {Quote.Of(declared.Project.Name)} cannot be done: of what it requires, {Quote.Of(clash.Name)} excludes {Quote.Of(clash.Excluded)}",
                    "take one of the two out of what it requires, or let them be done together"
                );
        }
    }

    static bool IsTold(ProjectDeclaration declared, string excluded) =>
        declared.Project.Requires.Contains(excluded, StringComparer.Ordinal)
        && declared.Project.Excludes.Contains(excluded, StringComparer.Ordinal);

    void CheckRisk(Reference risk, Dictionary<string, string> introduced)
    {
        if (!introduced.ContainsKey(risk.Name))
        {
            catalogue.Risks.Find(risk);
        }
    }
}
