using Leeway.Core.Dependencies;

namespace Leeway.Core.Tests.Dependencies;

/// <summary>A graph in every state there is, one after the other.</summary>
sealed class SlowGraph
{
    readonly DependencyGraph _graph;
    readonly List<(string Name, double Struck)> _causes = [];
    readonly Dictionary<string, List<string>> _shared = new(StringComparer.Ordinal);

    public SlowGraph(DependencyGraph graph)
    {
        _graph = graph;
        foreach (var (_, group) in Groups().Where(one => one.Group.CommonCause.Share > 0))
        {
            var name = $"common {string.Join(' ', group.Members.Order())}";
            if (!_causes.Exists(cause => cause.Name == name))
            {
                var least = group.Members.Min(member => graph[member].Own!.Value.Missing);
                _causes.Add((name, (double)group.CommonCause.Share * least));
                foreach (var member in group.Members)
                {
                    (_shared.TryGetValue(member, out var names) ? names : _shared[member] = []).Add(name);
                }
            }
        }
        foreach (var node in graph.Nodes)
        {
            var spared = Shared(node.Name)
                .Aggregate(1.0, (all, name) => all * (1 - _causes.Find(cause => cause.Name == name).Struck));
            // What is not shared is its own, so that it fails as often as it is said to.
            _causes.Add((node.Name, 1 - ((1 - node.Own!.Value.Missing) / spared)));
        }
        foreach (var (name, group) in Groups().Where(one => one.Group.Failover is not null))
        {
            _causes.Add((name, 1 - (double)group.Failover!.Value));
        }
        foreach (
            var (node, soft) in graph.Nodes.SelectMany(node =>
                node.Needs.OfType<Need.Soft>().Select(one => (node, one))
            )
        )
        {
            _causes.Add(($"asked {node.Name} {soft.Name}", (double)soft.Share));
        }
    }

    public int Causes => _causes.Count;

    public IReadOnlyList<(string Name, double Struck)> AllCauses => _causes;

    public double Availability(string node) =>
        States().Where(state => Works(node, state.Struck)).Sum(state => state.Probability);

    /// <summary>All states in which causes are struck, and how likely each is.</summary>
    public IEnumerable<(HashSet<string> Struck, double Probability)> States()
    {
        for (var state = 0; state < 1 << _causes.Count; state++)
        {
            var struck = new HashSet<string>();
            var probability = 1.0;
            foreach (var (index, cause) in _causes.Index())
            {
                var isStruck = (state >> index & 1) == 1;
                probability *= isStruck ? cause.Struck : 1 - cause.Struck;
                if (isStruck)
                {
                    struck.Add(cause.Name);
                }
            }
            yield return (struck, probability);
        }
    }

    /// <summary>Everything runs until something that it needs does not.</summary>
    public bool Works(string root, IReadOnlySet<string> struck)
    {
        var works = _graph.Nodes.ToDictionary(node => node.Name, _ => true);
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var node in _graph.Nodes.Where(node => works[node.Name] && !WorksNow(node, struck, works)))
            {
                works[node.Name] = false;
                changed = true;
            }
        }
        return works[root];
    }

    bool WorksNow(DependencyNode node, IReadOnlySet<string> struck, Dictionary<string, bool> works) =>
        !struck.Contains(node.Name)
        && !Shared(node.Name).Any(struck.Contains)
        && node.Domains.All(domain => works[domain])
        && node.Needs.All(need =>
            need switch
            {
                Need.Hard hard => works[hard.Name],
                Need.Soft soft => works[soft.Name] || !struck.Contains($"asked {node.Name} {soft.Name}"),
                Need.AnyOf group => group.Members.Count(member => works[member]) >= group.AtLeast
                    && (
                        group.Failover is null
                        || group.Members.Take(group.AtLeast).All(member => works[member])
                        || !struck.Contains(FailoverName(node.Name, group))
                    ),
                _ => throw new InvalidOperationException(),
            }
        );

    IEnumerable<(string Failover, Need.AnyOf Group)> Groups() =>
        from node in _graph.Nodes
        from @group in node.Needs.OfType<Need.AnyOf>()
        orderby @group.CommonCause.Share descending
        select (FailoverName(node.Name, @group), @group);

    static string FailoverName(string node, Need.AnyOf group) => $"failover {node} {group}";

    List<string> Shared(string node) => _shared.TryGetValue(node, out var names) ? names : [];
}
