namespace Leeway.Core.Dependencies;

/// <summary>All nodes and what each needs.</summary>
/// <remarks>Every name that a node mentions is in the graph.</remarks>
public sealed class DependencyGraph
{
    readonly Dictionary<string, DependencyNode> _byName;

    public DependencyGraph(IEnumerable<DependencyNode> nodes)
    {
        Nodes = [.. nodes.OrderBy(node => node.Name, StringComparer.Ordinal)];
        _byName = Nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        if (Nodes.SelectMany(node => node.Below).FirstOrDefault(name => !_byName.ContainsKey(name)) is { } missing)
        {
            throw new ArgumentException($"Something needs '{missing}', which is not there.", nameof(nodes));
        }
    }

    public static DependencyGraph Empty { get; } = new([]);

    /// <summary>Ordered by name.</summary>
    public IReadOnlyList<DependencyNode> Nodes { get; }

    public IEnumerable<DependencyNode> Journeys => Nodes.Where(node => node.IsJourney);

    public DependencyNode this[string name] => _byName[name];

    public DependencyNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The same with what ledgers say of SLOs.</summary>
    public DependencyGraph Measured(Func<string, Availability?> bySlo) =>
        new(Nodes.Select(node => node with { Measured = node.Slo is { } slo ? bySlo(slo) : null }));
}
