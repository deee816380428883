namespace Leeway.Client;

/// <summary>A number, and where it truly lies nine times in ten.</summary>
/// <param name="Value">Null if it has no end.</param>
/// <param name="Low">Null if too little is known to say.</param>
/// <param name="High">Null if it has no end, or too little is known to say.</param>
public sealed record RangeOfBelief(double? Value, double? Low, double? High);
