namespace Leeway.Core.Dependencies;

/// <summary>Numbers the causes of failure while gates are made.</summary>
sealed class CauseList
{
    readonly List<Cause> _all;
    readonly Dictionary<string, List<int>> _commonByMember = new(StringComparer.Ordinal);

    public CauseList(DependencyGraph graph)
    {
        _all = [.. graph.Nodes.Select(node => new Cause.Own(node.Name))];
        var groups = graph.Nodes.SelectMany(node =>
            node.Needs.OfType<Need.AnyOf>().Select(group => (node.Name, group))
        );
        // What members share is theirs: two groups of the same members have it once.
        foreach (
            var (node, group) in groups
                .OrderByDescending(one => one.group.CommonCause.Share)
                .DistinctBy(
                    one => string.Join(' ', one.group.Members.Order(StringComparer.Ordinal)),
                    StringComparer.Ordinal
                )
                .Where(one => one.group.CommonCause.Share > 0)
        )
        {
            var number = Add(new Cause.Shared(node, group.Members, group.CommonCause.Share));
            foreach (var member in group.Members)
            {
                CommonOf(member).Add(number);
            }
        }
    }

    public IReadOnlyList<Cause> All => _all;

    public Gate GateOf(DependencyNode node, Dictionary<string, int> numbers)
    {
        int[] causes = [numbers[node.Name], .. CommonOf(node.Name)];
        int[] needs =
        [
            .. node
                .Needs.OfType<Need.Hard>()
                .Select(need => need.Name)
                .Concat(node.Domains)
                .Select(name => numbers[name]),
        ];
        var softs = node
            .Needs.OfType<Need.Soft>()
            .Select(need => (Add(new Cause.Asked(node.Name, need)), numbers[need.Name]));
        var groups = node
            .Needs.OfType<Need.AnyOf>()
            .Select(need => new GroupGate(
                [.. need.Members.Select(member => numbers[member])],
                need.AtLeast,
                need.Failover is { } coverage ? Add(new Cause.Failover(node.Name, coverage)) : null
            ));
        return new Gate(causes, needs, [.. softs], [.. groups]);
    }

    int Add(Cause cause)
    {
        _all.Add(cause);
        return _all.Count - 1;
    }

    List<int> CommonOf(string member)
    {
        if (!_commonByMember.TryGetValue(member, out var causes))
        {
            _commonByMember[member] = causes = [];
        }
        return causes;
    }
}
