namespace Leeway.Core.Dependencies;

/// <summary>A node whose failure alone breaks a journey.</summary>
/// <param name="Path">The proof: from the journey to the node, each needing the next, and none working without the node.</param>
/// <param name="IsUnconfirmed">True if only soft needs lead to it that no fault test has proven to be soft: they count as hard.</param>
public sealed record SinglePoint(string Node, IReadOnlyList<string> Path, bool IsUnconfirmed);
