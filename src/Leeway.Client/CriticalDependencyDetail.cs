namespace Leeway.Client;

/// <summary>What a journey cannot do without.</summary>
/// <param name="Name">A node, or a group as <c>2 of a, b, c</c>.</param>
/// <param name="Availability">Null if nothing says it.</param>
/// <param name="HasExtraNine">Whether it is as good as the rule of the extra nine asks; null without a target.</param>
public sealed record CriticalDependencyDetail(string Name, double? Availability, bool? HasExtraNine);
