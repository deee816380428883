namespace Leeway.Client;

/// <summary>What of an SLO's budget no incident explains.</summary>
/// <param name="SpentShare">What was spent of the window's budget.</param>
/// <param name="UnexplainedShare">The part of the window's budget that no incident explains.</param>
public sealed record UnexplainedCost(string Slo, double SpentShare, double UnexplainedShare);
