namespace Leeway.House.Tests.Dependencies;

/// <summary>Which folder uses which, and one place that shows it.</summary>
sealed class FolderGraph
{
    readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    public IEnumerable<FolderUse> Uses =>
        _uses.SelectMany(from => from.Value.Select(to => new FolderUse(from.Key, to.Key, to.Value)));

    /// <summary>Notes that a folder uses another; the first example is kept. A folder's use of itself says nothing.</summary>
    public void Add(string from, string to, string example)
    {
        if (from == to)
        {
            return;
        }
        if (!_uses.TryGetValue(from, out var targets))
        {
            _uses[from] = targets = new SortedDictionary<string, string>(StringComparer.Ordinal);
        }
        targets.TryAdd(to, example);
    }

    /// <summary>For every folder that can reach itself, the shortest way round; each circle once.</summary>
    public IReadOnlyList<IReadOnlyList<FolderUse>> Circles()
    {
        var circles = new List<IReadOnlyList<FolderUse>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in _uses.Keys)
        {
            var circle = ShortestWay(folder, folder);
            var folders = string.Join(' ', circle.Select(use => use.From).Order(StringComparer.Ordinal));
            if (circle.Count > 0 && seen.Add(folders))
            {
                circles.Add(circle);
            }
        }
        return circles;
    }

    /// <summary>The uses that a list from the top down forbids: a folder of the list may use only what stands below it.</summary>
    /// <remarks>A folder that is not in the list stands above all of it.</remarks>
    public IEnumerable<FolderUse> Against(IReadOnlyList<string> topDown) =>
        Uses.Where(use => Rank(topDown, use.To) <= Rank(topDown, use.From) && topDown.Contains(use.From));

    static int Rank(IReadOnlyList<string> topDown, string folder) =>
        topDown.Index().Where(entry => entry.Item == folder).Select(entry => entry.Index).FirstOrDefault(-1);

    List<FolderUse> ShortestWay(string from, string to)
    {
        var ways = new Queue<List<FolderUse>>([
            [],
        ]);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            var last = way.Count == 0 ? from : way[^1].To;
            if (way.Count > 0 && last == to)
            {
                return way;
            }
            foreach (var use in UsesOf(last).Where(use => visited.Add(use.To)))
            {
                ways.Enqueue([.. way, use]);
            }
        }
        return [];
    }

    IEnumerable<FolderUse> UsesOf(string folder) =>
        _uses.TryGetValue(folder, out var targets) ? targets.Select(to => new FolderUse(folder, to.Key, to.Value)) : [];
}
