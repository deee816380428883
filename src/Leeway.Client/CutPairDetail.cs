namespace Leeway.Client;

/// <summary>Two nodes that break a journey together.</summary>
/// <param name="Probability">That both are down.</param>
public sealed record CutPairDetail(string First, string Second, double Probability);
