namespace Leeway.Core.Dependencies;

/// <summary>What a journey cannot do without: a node, or a group as one.</summary>
/// <param name="Availability">Null if nothing says it.</param>
public sealed record CriticalDependency(string Name, Availability? Availability);
