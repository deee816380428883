using System.Globalization;
using Leeway.Core.Dependencies;
using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Warns of targets that dependencies do not allow, of circles, and of what is only said to be soft.</summary>
static class DependencyLint
{
    public static void Check(
        DependencyGraph graph,
        Catalogue catalogue,
        Dictionary<string, DependencyDeclaration> byName
    )
    {
        foreach (var declared in byName.Values)
        {
            WarnOfSoft(declared);
        }
        foreach (var circle in DependencyReport.CirclesOf(graph))
        {
            byName[circle[0]]
                .TypeValue.Warn(
                    $"{string.Join(", ", circle)} need each other: when all are down, none can start",
                    "cut the circle, for example by a cache or a start without the other"
                );
        }
        WarnOfTargets(graph, catalogue, byName);
    }

    static void WarnOfSoft(DependencyDeclaration declared)
    {
        foreach (var need in declared.Needs.Where(need => need.Need is Need.Soft { Confirmed: null }))
        {
            need.Value.Warn(
                $"no fault test has confirmed that '{declared.Node.Name}' serves the others without '{need.Need.Names[0]}': "
                    + "as a single point of failure it counts as hard",
                "take it away in a test, and write 'confirmed: DAY'"
            );
        }
    }

    static void WarnOfTargets(
        DependencyGraph graph,
        Catalogue catalogue,
        Dictionary<string, DependencyDeclaration> byName
    )
    {
        var promising = graph.Nodes.Where(node => node.Target is not null && node.Below.Any()).ToList();
        if (promising.Count == 0)
        {
            return;
        }
        var ceilingOf = DependencyReport.Ceilings(graph);
        foreach (var node in promising)
        {
            var feasibility = new Feasibility(ceilingOf(node.Name), node.Target!.Value);
            if (Doubt(node.Name, feasibility) is { } what && byName[node.Name].Slo is { } slo)
            {
                catalogue
                    .Slos.Find(slo)
                    ?.Target?.Value.Warn(
                        what,
                        "lower the target, or see in 'leeway dependencies' which of them costs most"
                    );
                catalogue.Doubts.Add(slo.Name, what);
            }
        }
    }

    static string? Doubt(string node, Feasibility feasibility) =>
        feasibility.Verdict switch
        {
            FeasibilityVerdict.Infeasible =>
                $"{feasibility.Target} cannot be met: the dependencies of '{node}' allow {Percent(feasibility.Ceiling.Share)}",
            FeasibilityVerdict.Tight =>
                $"{feasibility.Target} is tight: the dependencies of '{node}' allow {Percent(feasibility.Ceiling.Share)} and leave it {Math.Max(0, Math.Floor(feasibility.OwnShare * 100)):0}% of its budget",
            _ => null,
        };

    // Rounded down: what is allowed must not look like more.
    static string Percent(double share) =>
        (Math.Floor(share * 1_000_000) / 10_000).ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
