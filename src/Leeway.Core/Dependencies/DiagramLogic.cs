namespace Leeway.Core.Dependencies;

/// <summary>All worlds at once, as functions of the causes.</summary>
/// <param name="levels">By cause: where it is asked about; less than 0 for one that always spares.</param>
readonly struct DiagramLogic(DecisionDiagram diagram, int[] levels) : ILogic<int>
{
    public int Always => DecisionDiagram.Always;

    public int Never => DecisionDiagram.Never;

    public int Spared(int cause) => levels[cause] < 0 ? DecisionDiagram.Always : diagram.Spared(levels[cause]);

    public int And(int one, int other) => diagram.And(one, other);

    public int Or(int one, int other) => diagram.Or(one, other);
}
