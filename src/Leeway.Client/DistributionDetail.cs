namespace Leeway.Client;

/// <summary>How drawn numbers lie: their mean, and what a tenth, half and nine tenths of them stay below.</summary>
public sealed record DistributionDetail(double Mean, double P10, double P50, double P90);
