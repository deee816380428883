using QuikGraph;
using QuikGraph.Algorithms;

namespace Leeway.Core.Dependencies;

/// <summary>A graph as a function: from the causes of failure that strike to the nodes that work.</summary>
/// <remarks>
/// <c>works(x) = own(x) ∧ all hard needs ∧ for each group at least k members ∧ all domains it lies in</c>. Nodes that need each
/// other in a circle run as long as none of them fails: the greatest solution, in which circles of hard needs are series.
/// </remarks>
sealed class Structure
{
    readonly Dictionary<string, int> _numbers;
    readonly Gate[] _gates;

    /// <summary>Nodes in groups, each after all that it needs; more than one in a group need each other.</summary>
    readonly int[][] _order;

    public Structure(DependencyGraph graph)
    {
        Graph = graph;
        _numbers = graph.Nodes.Index().ToDictionary(one => one.Item.Name, one => one.Index, StringComparer.Ordinal);
        var causes = new CauseList(graph);
        _gates = [.. graph.Nodes.Select(node => causes.GateOf(node, _numbers))];
        Causes = causes.All;
        _order = Order(graph);
    }

    public DependencyGraph Graph { get; }

    /// <summary>The cause of a node's own failing has the node's number; the others follow.</summary>
    public IReadOnlyList<Cause> Causes { get; }

    public int Nodes => _gates.Length;

    /// <summary>The nodes that need each other in circles.</summary>
    public IEnumerable<IReadOnlyList<int>> Circles => _order.Where(group => group.Length > 1);

    /// <summary>Nodes, each after all that it needs, circles aside.</summary>
    public IEnumerable<int> DependenciesFirst => _order.SelectMany(group => group);

    public int NumberOf(string node) => _numbers[node];

    public DependencyNode this[int node] => Graph.Nodes[node];

    public IEnumerable<int> Below(int node) => this[node].Below.Select(NumberOf);

    public IReadOnlyList<int> CausesOf(int node) => _gates[node].Causes;

    /// <summary>All causes that a node's gate knows, those of its groups and soft needs among them.</summary>
    public IEnumerable<int> AllCausesOf(int node) =>
        _gates[node]
            .Causes.Concat(_gates[node].Softs.Select(soft => soft.Asked))
            .Concat(_gates[node].Groups.Select(group => group.Failover).OfType<int>());

    /// <summary>The roots and all that they need.</summary>
    public Reach ReachOf(params IEnumerable<int> roots)
    {
        var within = new bool[Nodes];
        var open = new Stack<int>(roots);
        while (open.TryPop(out var node))
        {
            if (within[node])
            {
                continue;
            }
            within[node] = true;
            foreach (var below in Below(node))
            {
                open.Push(below);
            }
        }
        return new Reach(within, [.. _order.Where(group => within[group[0]])]);
    }

    /// <summary>What becomes of every node within reach.</summary>
    /// <param name="works">By node; only those within reach are written.</param>
    public void Evaluate<TLogic, T>(TLogic logic, Reach reach, T[] works)
        where TLogic : ILogic<T>
        where T : struct, IEquatable<T>
    {
        foreach (var group in reach.Order)
        {
            if (group.Length == 1)
            {
                works[group[0]] = Works(logic, _gates[group[0]], works);
                continue;
            }
            foreach (var node in group)
            {
                works[node] = logic.Always;
            }
            // Each round can only take away, so this ends.
            for (var isSettled = false; !isSettled; )
            {
                isSettled = true;
                foreach (var node in group)
                {
                    var now = Works(logic, _gates[node], works);
                    isSettled &= now.Equals(works[node]);
                    works[node] = now;
                }
            }
        }
    }

    /// <summary>The groups of a node, after its nodes were evaluated.</summary>
    public IEnumerable<(string Node, Need.AnyOf Group, T Works)> EvaluateGroups<TLogic, T>(
        TLogic logic,
        int node,
        T[] works
    )
        where TLogic : ILogic<T>
        where T : struct, IEquatable<T> =>
        this[node]
            .Needs.OfType<Need.AnyOf>()
            .Zip(_gates[node].Groups, (need, gate) => (this[node].Name, need, Works(logic, gate, works)));

    static T Works<TLogic, T>(TLogic logic, Gate gate, T[] works)
        where TLogic : ILogic<T>
        where T : struct, IEquatable<T>
    {
        var all = logic.Always;
        foreach (var cause in gate.Causes)
        {
            all = logic.And(all, logic.Spared(cause));
        }
        foreach (var node in gate.Needs)
        {
            all = logic.And(all, works[node]);
        }
        foreach (var (asked, node) in gate.Softs)
        {
            all = logic.And(all, logic.Or(logic.Spared(asked), works[node]));
        }
        foreach (var group in gate.Groups)
        {
            all = logic.And(all, Works(logic, group, works));
        }
        return all;
    }

    static T Works<TLogic, T>(TLogic logic, GroupGate group, T[] works)
        where TLogic : ILogic<T>
        where T : struct, IEquatable<T>
    {
        // By number: whether so many of the members looked at so far work.
        var counts = new T[group.AtLeast + 1];
        Array.Fill(counts, logic.Never);
        counts[0] = logic.Always;
        var first = logic.Always;
        foreach (var (index, member) in group.Members.Index())
        {
            for (var count = group.AtLeast; count > 0; count--)
            {
                counts[count] = logic.Or(counts[count], logic.And(counts[count - 1], works[member]));
            }
            first = index < group.AtLeast ? logic.And(first, works[member]) : first;
        }
        return group.Failover is { } failover
            ? logic.And(counts[^1], logic.Or(first, logic.Spared(failover)))
            : counts[^1];
    }

    static int[][] Order(DependencyGraph graph)
    {
        var edges = new AdjacencyGraph<string, SEquatableEdge<string>>();
        edges.AddVertexRange(graph.Nodes.Select(node => node.Name));
        edges.AddEdgeRange(
            graph.Nodes.SelectMany(node => node.Below.Select(below => new SEquatableEdge<string>(node.Name, below)))
        );
        var components = new Dictionary<string, int>(StringComparer.Ordinal);
        edges.StronglyConnectedComponents(components);
        // Tarjan numbers a component when all that it leads to has a number.
        return
        [
            .. graph
                .Nodes.Index()
                .GroupBy(node => components[node.Item.Name], node => node.Index)
                .OrderBy(component => component.Key)
                .Select(component => component.ToArray()),
        ];
    }
}
