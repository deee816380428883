namespace Leeway.Core.Series;

/// <summary>Where the buckets of a native histogram lie. Counts of two layouts cannot be subtracted.</summary>
/// <param name="Schema">Each power of two is divided into 2^schema buckets.</param>
/// <param name="ZeroThreshold">Up to here, above and below zero, all is one bucket.</param>
public readonly record struct HistogramLayout(int Schema, double ZeroThreshold);
