namespace Leeway.Client;

/// <summary>A circumstance that makes risks worse, and what it costs.</summary>
public sealed record RiskFactorDetail(string Name, string DisplayName, double BadMinutesAYear);
