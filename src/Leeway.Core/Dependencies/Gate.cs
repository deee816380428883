namespace Leeway.Core.Dependencies;

/// <summary>When a node works, by the numbers of causes and nodes.</summary>
/// <param name="Causes">None of them may strike.</param>
/// <param name="Needs">All of them must work, domains among them.</param>
/// <param name="Softs">Either the request does not ask for it, or it works.</param>
sealed record Gate(
    IReadOnlyList<int> Causes,
    IReadOnlyList<int> Needs,
    IReadOnlyList<(int Asked, int Node)> Softs,
    IReadOnlyList<GroupGate> Groups
);
