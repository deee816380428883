namespace Leeway.Core.Dependencies;

/// <summary>When a node works, as a decision diagram; causes that each alone break it are taken out first.</summary>
/// <remarks>
/// <c>works = all of the single causes spare ∧ the diagram</c>. What everything shares (a zone, a pipeline) is gone from the
/// diagram then, so that it stays small.
/// </remarks>
sealed class JourneyFunction
{
    /// <summary>More steps than that are not made: some tenths of a second and 20 MB.</summary>
    public const int StepsMax = 200_000;

    JourneyFunction(IReadOnlyList<int> singles, IReadOnlyList<int> causes, DecisionDiagram diagram, int root)
    {
        Singles = singles;
        Causes = causes;
        Diagram = diagram;
        Root = root;
    }

    public IReadOnlyList<int> Singles { get; }

    /// <summary>The other causes, by level of the diagram.</summary>
    public IReadOnlyList<int> Causes { get; }
    public DecisionDiagram Diagram { get; }
    public int Root { get; }

    /// <summary>The groups that the node cannot do without, each as a function of its own.</summary>
    public IReadOnlyList<(string Node, Need.AnyOf Group, int Step)> Groups { get; private init; } = [];

    /// <summary>Null if the diagram would be larger than the limit.</summary>
    public static JourneyFunction? Of(Structure structure, int root, int stepsMax = StepsMax)
    {
        var reach = structure.ReachOf(root);
        var singles = CauseScan.Of(structure, reach, root);
        var causes = Asked(structure, root).Except(singles).ToArray();
        var levels = new int[structure.Causes.Count];
        Array.Fill(levels, -1);
        foreach (var (level, cause) in causes.Index())
        {
            levels[cause] = level;
        }
        var diagram = new DecisionDiagram(stepsMax);
        var works = new int[structure.Nodes];
        var logic = new DiagramLogic(diagram, levels);
        structure.Evaluate(logic, reach, works);
        var groups = singles
            .Append(root)
            .Distinct()
            .Where(node => node < structure.Nodes)
            .SelectMany(node => structure.EvaluateGroups(logic, node, works));
        return diagram.IsFull
            ? null
            : new JourneyFunction(singles, causes, diagram, works[root]) { Groups = [.. groups] };
    }

    // Depth first: causes that meet in a gate stand near each other.
    static IEnumerable<int> Asked(Structure structure, int root)
    {
        var seen = new HashSet<int>();
        var order = new List<int>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }
            order.AddRange(structure.AllCausesOf(node));
            foreach (var below in structure.Below(node).Reverse())
            {
                open.Push(below);
            }
        }
        return order.Distinct();
    }
}
