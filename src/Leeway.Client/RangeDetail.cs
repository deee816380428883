namespace Leeway.Client;

/// <summary>A share that is not known more exactly.</summary>
public sealed record RangeDetail(double Low, double High);
