namespace Leeway.Core.Dependencies;

/// <summary>Takes nodes down, one and two at a time, 64 tries at once, and looks which journeys break.</summary>
/// <remarks>
/// Soft needs that no fault test has confirmed count as hard. What members of a group share and failovers that fail are no nodes:
/// they are spared here, and counted in the availability.
/// </remarks>
sealed class FailureScan
{
    readonly Structure _structure;
    readonly Chances _chances;
    readonly int[] _roots;
    readonly Reach _reach;
    readonly int[] _candidates;
    readonly ulong[] _spared;
    readonly ulong[] _works;
    readonly Dictionary<int, List<SinglePoint>> _points;
    readonly Dictionary<int, LikeliestPairs> _pairs;

    public FailureScan(Structure structure, Chances chances, int[] roots, IReadOnlyCollection<string> failed)
    {
        (_structure, _chances, _roots) = (structure, chances, roots);
        _reach = structure.ReachOf(roots);
        _works = new ulong[structure.Nodes];
        _spared = new ulong[structure.Causes.Count];
        Array.Fill(_spared, Lanes.All);
        CountUnconfirmedAs(0);
        foreach (var name in failed)
        {
            _spared[structure.NumberOf(name)] = 0;
        }
        structure.Evaluate(new Lanes(_spared), structure.ReachOf(Enumerable.Range(0, structure.Nodes)), _works);
        Down = Enumerable
            .Range(0, structure.Nodes)
            .Where(node => _works[node] == 0)
            .Select(node => structure[node].Name)
            .ToHashSet(StringComparer.Ordinal);
        _candidates =
        [
            .. _reach
                .Nodes.Where(node =>
                    !structure[node].IsJourney && !failed.Contains(structure[node].Name, StringComparer.Ordinal)
                )
                .Order(),
        ];
        _points = roots.ToDictionary(root => root, _ => new List<SinglePoint>());
        _pairs = roots.ToDictionary(root => root, _ => new LikeliestPairs());
        FindPoints();
        FindPairs();
    }

    /// <summary>What does not work without anything more failing.</summary>
    public IReadOnlySet<string> Down { get; }

    public bool IsServed(int root) => !Down.Contains(_structure[root].Name);

    public IReadOnlyList<SinglePoint> SinglePoints(int root) => _points[root];

    public IReadOnlyList<CutPair> Pairs(int root) => _pairs[root].Ordered();

    public int PairCount(int root) => _pairs[root].Count;

    public IEnumerable<ThinGroup> ThinGroups()
    {
        foreach (var node in _reach.Nodes.Order().Select(number => _structure[number]))
        {
            foreach (var group in node.Needs.OfType<Need.AnyOf>())
            {
                var working = group.Members.Count(member => !Down.Contains(member));
                var isSpent = working <= group.AtLeast;
                var isLost = group.Load is { } load && !load.IsCarriedBy(Math.Max(working - 1, 0));
                if (isSpent || isLost)
                {
                    yield return new ThinGroup(node.Name, group, working, isSpent, isLost);
                }
            }
        }
    }

    void FindPoints()
    {
        foreach (var chunk in _candidates.Chunk(Lanes.Count))
        {
            var confirmed = new ulong[_structure.Nodes];
            var all = new ulong[_structure.Nodes];
            CountUnconfirmedAs(Lanes.All);
            Try(chunk, confirmed);
            CountUnconfirmedAs(0);
            Try(chunk, all);
            foreach (var root in _roots.Where(IsServed))
            {
                foreach (var (lane, node) in chunk.Index().Where(one => !Lanes.Has(all[root], one.Index)))
                {
                    var isUnconfirmed = Lanes.Has(confirmed[root], lane);
                    _points[root]
                        .Add(new SinglePoint(_structure[node].Name, Path(root, node, all, lane), isUnconfirmed));
                }
            }
        }
    }

    void CountUnconfirmedAs(ulong spared)
    {
        foreach (var (number, cause) in _structure.Causes.Index())
        {
            if (cause is Cause.Asked { Need.Confirmed: null })
            {
                _spared[number] = spared;
            }
        }
    }

    void FindPairs()
    {
        var alone = _roots.ToDictionary(
            root => root,
            root => _points[root].Select(point => _structure.NumberOf(point.Node)).ToHashSet()
        );
        int[] served = [.. _roots.Where(IsServed)];
        int[] candidates = [.. _candidates.Where(node => served.Any(root => !alone[root].Contains(node)))];
        foreach (var (index, first) in candidates.Index())
        {
            _spared[first] = 0;
            foreach (var chunk in candidates.Skip(index + 1).Chunk(Lanes.Count))
            {
                Try(chunk, _works);
                foreach (var root in served.Where(root => _works[root] != Lanes.All && !alone[root].Contains(first)))
                {
                    AddPairs(root, first, chunk, alone[root]);
                }
            }
            _spared[first] = Lanes.All;
        }
    }

    void AddPairs(int root, int first, int[] chunk, HashSet<int> alone)
    {
        foreach (var (lane, second) in chunk.Index())
        {
            if (!Lanes.Has(_works[root], lane) && !alone.Contains(second))
            {
                _pairs[root]
                    .Add(
                        new CutPair(_structure[first].Name, _structure[second].Name, _chances.BothDown(first, second))
                    );
            }
        }
    }

    // Each node of the chunk is down in a lane of its own.
    void Try(int[] chunk, ulong[] works)
    {
        foreach (var (lane, node) in chunk.Index())
        {
            _spared[node] = ~Lanes.Only(lane);
        }
        _structure.Evaluate(new Lanes(_spared), _reach, works);
        foreach (var node in chunk)
        {
            _spared[node] = Lanes.All;
        }
    }

    // The shortest way over nodes that do not work in this lane.
    string[] Path(int root, int node, ulong[] works, int lane)
    {
        var cameFrom = new Dictionary<int, int> { [root] = root };
        var open = new Queue<int>([root]);
        while (open.TryDequeue(out var at) && at != node)
        {
            foreach (var below in _structure.Below(at).Where(one => !Lanes.Has(works[one], lane)))
            {
                if (cameFrom.TryAdd(below, at))
                {
                    open.Enqueue(below);
                }
            }
        }
        var path = new List<string>();
        for (var at = node; at != root; at = cameFrom[at])
        {
            path.Add(_structure[at].Name);
        }
        return [_structure[root].Name, .. Enumerable.Reverse(path)];
    }
}
