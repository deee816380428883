namespace Leeway.Browser.Tests;

/// <summary>A page of the demo that is worth looking at.</summary>
public sealed record Sight(string Name, string Path);
