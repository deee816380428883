using Leeway.Core.Dependencies;
using Leeway.Documents.Fields;
using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Makes one graph of all Dependencies, and says what their names cannot mean.</summary>
static class DependencyLinker
{
    const int NodesMax = 5000;

    /// <summary>Empty if a document has errors.</summary>
    public static DependencyGraph Link(Catalogue catalogue)
    {
        List<DependencyDeclaration> all = [.. catalogue.Dependencies.All];
        if (all.Count > NodesMax)
        {
            all[NodesMax]
                .TypeValue.Error(
                    $"there are more than {NodesMax} Dependencies",
                    "describe copies of one kind as one group"
                );
        }
        // Each is looked at, also after the first that is wrong.
        var isWhole = all.Select(declared => Check(catalogue, declared)).ToList().TrueForAll(right => right);
        if (!isWhole || all.Count > NodesMax)
        {
            return DependencyGraph.Empty;
        }
        var byName = all.ToDictionary(declared => declared.Node.Name, StringComparer.Ordinal);
        var graph = new DependencyGraph(all.Select(declared => Node(catalogue, declared, byName)));
        DependencyLint.Check(graph, catalogue, byName);
        return graph;
    }

    static bool Check(Catalogue catalogue, DependencyDeclaration declared)
    {
        var (node, isRight) = (declared.Node, catalogue.Slos.Find(declared.Slo) is not null || declared.Slo is null);
        foreach (var reference in declared.Needs.SelectMany(need => need.References))
        {
            isRight &=
                catalogue.Dependencies.Find(reference) is { Node: var needed } && MayNeed(node, needed, reference);
        }
        foreach (var reference in declared.Domains)
        {
            isRight &= catalogue.Dependencies.Find(reference) is { Node: var domain } && MayLieIn(domain, reference);
        }
        return isRight;
    }

    static bool MayNeed(DependencyNode node, DependencyNode needed, Reference reference)
    {
        if (needed.IsJourney)
        {
            reference.Value.Error(
                $"'{needed.Name}' is a journey, which nothing can need",
                "name the components that it needs, or make it a component"
            );
            return false;
        }
        if (node.Type.IsDomain() && !needed.Type.IsDomain())
        {
            reference.Value.Error(
                $"'{node.Name}' is a failure domain, and '{needed.Name}' a component that it cannot need",
                $"make '{node.Name}' a component if it runs on others"
            );
            return false;
        }
        return true;
    }

    static bool MayLieIn(DependencyNode domain, Reference reference)
    {
        if (!domain.Type.IsDomain())
        {
            reference.Value.Error(
                $"'{domain.Name}' is a {domain.Type.Name()}, not a failure domain",
                "move it to 'needs', or give it the type of a domain, for example zone"
            );
        }
        return domain.Type.IsDomain();
    }

    static DependencyNode Node(
        Catalogue catalogue,
        DependencyDeclaration declared,
        Dictionary<string, DependencyDeclaration> byName
    ) =>
        declared.Node with
        {
            Target = catalogue.Slos.Find(declared.Slo)?.Target?.Target,
            Needs = [.. declared.Needs.Select(need => Assume(need.Need, byName))],
            Domains = [.. declared.Domains.Select(domain => domain.Name)],
        };

    static Need Assume(Need need, Dictionary<string, DependencyDeclaration> byName)
    {
        if (need is not Need.AnyOf group || !group.CommonCause.IsAssumed)
        {
            return need;
        }
        var vendors = group.Members.Select(member => byName[member].Node.Vendor).OfType<string>();
        var areDifferent = vendors.Distinct(StringComparer.OrdinalIgnoreCase).Count() == group.Members.Count;
        return areDifferent ? group with { CommonCause = CommonCause.Vendors } : group;
    }
}
