namespace Leeway.Core.Dependencies;

/// <summary>Two nodes that break a journey together, and neither alone.</summary>
/// <param name="Probability">That both are down, by themselves or by what they share as members of a group.</param>
public sealed record CutPair(string First, string Second, double Probability);
