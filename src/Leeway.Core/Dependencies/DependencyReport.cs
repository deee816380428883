namespace Leeway.Core.Dependencies;

/// <summary>What a graph of dependencies says: of each journey, and of itself.</summary>
public sealed record DependencyReport
{
    /// <summary>Ordered by name.</summary>
    public required IReadOnlyList<JourneyReport> Journeys { get; init; }

    /// <summary>Nodes that need each other: none of them starts if all are down.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Circles { get; init; }
    public required IReadOnlyList<ThinGroup> ThinGroups { get; init; }

    /// <summary>What does not work because of what is taken as failed, itself included.</summary>
    public required IReadOnlySet<string> Down { get; init; }

    /// <param name="failed">Nodes to be taken as failed when single points are looked for; availabilities are without that.</param>
    /// <param name="journeys">Null for all.</param>
    public static DependencyReport Of(
        DependencyGraph graph,
        IReadOnlyCollection<string>? failed = null,
        IReadOnlyCollection<string>? journeys = null
    )
    {
        var structure = new Structure(graph);
        int[] roots =
        [
            .. graph
                .Journeys.Where(journey => journeys?.Contains(journey.Name, StringComparer.Ordinal) ?? true)
                .Select(journey => structure.NumberOf(journey.Name)),
        ];
        var chances = new Chances(structure);
        var scan = new FailureScan(structure, chances, roots, failed ?? []);
        return new DependencyReport
        {
            Journeys = [.. roots.Select(root => JourneyReading.Of(structure, chances, scan, root))],
            Circles = Circle(structure),
            ThinGroups = [.. scan.ThinGroups()],
            Down = scan.Down,
        };
    }

    /// <summary>Nodes that need each other, each circle ordered by name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CirclesOf(DependencyGraph graph) => Circle(new Structure(graph));

    /// <summary>The availability of all that a node needs: what the SLO that counts it cannot exceed. Of a sample the most that it leaves possible.</summary>
    public static Func<string, Availability> Ceilings(DependencyGraph graph)
    {
        var structure = new Structure(graph);
        var chances = new Chances(structure);
        return node =>
        {
            var number = structure.NumberOf(node);
            var estimate = Estimate.Of(structure, chances, number, worlds: Sample.FewWorlds);
            var ceiling = JourneyReading.Ceiling(estimate, chances, number);
            // Three standard errors: nobody is warned of what chance has made.
            return Availability.Without(ceiling.Missing - (3 * (estimate.StandardError ?? 0)));
        };
    }

    static string[][] Circle(Structure structure) =>
        [.. structure.Circles.Select(circle => circle.Select(node => structure[node].Name).ToArray())];
}
