namespace Leeway.Core.Dependencies;

/// <summary>How likely each cause of failure strikes, by its number.</summary>
/// <remarks>
/// A member of a group fails as often as it is said to: the part that it shares with the others, γ of the failures of the best
/// of them, is taken out of its own. What an SLO counts or promises is of a node with all that it needs; its own part is that,
/// divided by the availability of what it needs.
/// </remarks>
sealed class Chances
{
    readonly Structure _structure;
    readonly double[] _own;
    readonly double[] _struck;

    public Chances(Structure structure)
    {
        _structure = structure;
        _own = [.. structure.Graph.Nodes.Select(node => (node.Whole ?? node.Own ?? Availability.Perfect).Missing)];
        _struck = new double[structure.Causes.Count];
        foreach (var node in structure.DependenciesFirst)
        {
            if (structure[node].Whole is { } whole && structure.Below(node).Any())
            {
                _own[node] = OwnPart(node, whole);
            }
        }
        Settle();
    }

    /// <summary>By cause: the probability that it strikes.</summary>
    public IReadOnlyList<double> Struck => _struck;

    /// <summary>Of a node by itself, what it shares with other members of groups included.</summary>
    public Availability OwnOf(int node) => Availability.Without(_own[node]);

    /// <summary>The probability that two nodes are down by themselves at once, by what they share or apart.</summary>
    public double BothDown(int one, int other)
    {
        var shared =
            1
            - _structure
                .CausesOf(one)
                .Skip(1)
                .Intersect(_structure.CausesOf(other).Skip(1))
                .Aggregate(1.0, (spared, cause) => spared * (1 - _struck[cause]));
        return shared == 1 ? 1 : shared + ((_own[one] - shared) * (_own[other] - shared) / (1 - shared));
    }

    double OwnPart(int node, Availability whole)
    {
        Settle();
        // What it shares with others of a group is its own part too.
        foreach (var own in _structure.CausesOf(node))
        {
            _struck[own] = 0;
        }
        var needs = Estimate.Of(_structure, this, node, worlds: Sample.FewWorlds).Availability;
        return needs.Share == 0 ? 0 : Math.Max(0, (whole.Missing - needs.Missing) / needs.Share);
    }

    void Settle()
    {
        foreach (var (number, cause) in _structure.Causes.Index())
        {
            _struck[number] = cause switch
            {
                Cause.Own => _own[number],
                Cause.Shared common => (double)common.Share * LeastMissing(common.Members),
                Cause.Failover failover => (double)(1 - failover.Coverage),
                Cause.Asked asked => (double)asked.Need.Share,
                _ => throw new InvalidOperationException($"There is no cause {cause.GetType().Name}."),
            };
        }
        for (var node = 0; node < _structure.Nodes; node++)
        {
            var shared = _structure
                .CausesOf(node)
                .Skip(1)
                .Aggregate(1.0, (spared, cause) => spared * (1 - _struck[cause]));
            _struck[node] = shared == 0 ? 0 : Math.Max(0, (_own[node] - (1 - shared)) / shared);
        }
    }

    // A member of which nothing is known says nothing about the others.
    double LeastMissing(IReadOnlyList<string> members) =>
        members
            .Select(_structure.NumberOf)
            .Where(member => !_structure[member].IsUnknown)
            .Select(member => _own[member])
            .DefaultIfEmpty()
            .Min();
}
