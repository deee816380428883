namespace Leeway.Core.Series;

/// <summary>One name and value of a series, for example <c>code="500"</c>.</summary>
public readonly record struct Label(string Name, string Value);
