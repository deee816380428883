namespace Leeway.Client;

/// <summary>What a gate saw of one SLO.</summary>
/// <param name="Policy">Null if no policy is about it: the gate then takes no notice of it.</param>
/// <param name="Step">The step that counts; null if none is entered.</param>
/// <param name="Remaining">The share of the whole window's budget that is left; null if it is not known.</param>
public sealed record GateSloDetail(string Slo, string? Policy, string? Step, double? Remaining, DateTimeOffset? Since);
