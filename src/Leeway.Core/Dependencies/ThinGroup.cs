namespace Leeway.Core.Dependencies;

/// <summary>A group that is a single point of failure in waiting.</summary>
/// <param name="Node">What needs the group.</param>
/// <param name="Working">How many members work.</param>
/// <param name="IsSpent">True if none can be spared any more: as many work as are needed, or fewer.</param>
/// <param name="IsLostAtPeak">True if the members that are left after one more failure do not carry the peak.</param>
public sealed record ThinGroup(string Node, Need.AnyOf Group, int Working, bool IsSpent, bool IsLostAtPeak);
