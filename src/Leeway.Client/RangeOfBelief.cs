namespace Leeway.Client;

/// <summary>A number, and where it truly lies nine times in ten.</summary>
/// <param name="High">Null if it has no end.</param>
public sealed record RangeOfBelief(double Value, double Low, double? High);
