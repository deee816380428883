namespace Leeway.Server.Pages;

/// <summary>A number that a person came for: what it is, its value, and what stands behind it.</summary>
public sealed record Fact(string Label, string Value, string Note = "");
