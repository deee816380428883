namespace Leeway.Core.Dependencies;

/// <summary>The causes that each alone keep a node from working.</summary>
static class CauseScan
{
    public static IReadOnlyList<int> Of(Structure structure, Reach reach, int root)
    {
        var found = new List<int>();
        var spared = new ulong[structure.Causes.Count];
        var works = new ulong[structure.Nodes];
        Array.Fill(spared, Lanes.All);
        foreach (var causes in CausesWithin(structure, reach).Chunk(Lanes.Count))
        {
            foreach (var (lane, cause) in causes.Index())
            {
                spared[cause] = ~Lanes.Only(lane);
            }
            structure.Evaluate(new Lanes(spared), reach, works);
            found.AddRange(causes.Where((_, lane) => !Lanes.Has(works[root], lane)));
            foreach (var cause in causes)
            {
                spared[cause] = Lanes.All;
            }
        }
        return found;
    }

    /// <summary>Each once, those of what is nearest to being needed last.</summary>
    public static IEnumerable<int> CausesWithin(Structure structure, Reach reach) =>
        reach.Nodes.SelectMany(structure.AllCausesOf).Distinct();
}
