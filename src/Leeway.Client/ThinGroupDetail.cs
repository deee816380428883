namespace Leeway.Client;

/// <summary>A group that is a single point of failure in waiting.</summary>
/// <param name="Node">What needs the group.</param>
/// <param name="Working">How many members work.</param>
/// <param name="IsSpent">True if no member can be spared.</param>
/// <param name="IsLostAtPeak">True if one member less does not carry the peak.</param>
public sealed record ThinGroupDetail(
    string Node,
    IReadOnlyList<string> Members,
    int AtLeast,
    int Working,
    bool IsSpent,
    bool IsLostAtPeak
);
