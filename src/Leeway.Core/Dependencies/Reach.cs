namespace Leeway.Core.Dependencies;

/// <summary>Some nodes and all that they need.</summary>
/// <param name="Within">By node.</param>
/// <param name="Order">Nodes that need each other in a group, each group after all that it needs.</param>
sealed record Reach(IReadOnlyList<bool> Within, IReadOnlyList<int[]> Order)
{
    public IEnumerable<int> Nodes => Order.SelectMany(group => group);
}
