namespace Leeway.Server.Drawing;

/// <summary>That one needs the other, or lies in it.</summary>
/// <param name="Kind"><c>hard</c>, <c>soft</c>, <c>group</c> or <c>in</c>.</param>
/// <param name="Label">Empty if there is nothing to say.</param>
public sealed record DrawnEdge(string From, string To, string Kind, string Label);
