namespace Leeway.Client;

/// <summary>A node whose failure alone breaks a journey.</summary>
/// <param name="Path">From the journey to the node; none of them works without the node.</param>
/// <param name="IsUnconfirmed">True if only soft needs that no fault test has confirmed make it one.</param>
public sealed record SinglePointDetail(string Node, IReadOnlyList<string> Path, bool IsUnconfirmed);
