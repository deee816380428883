namespace Leeway.Core.Promql;

/// <summary>The value of a side that has no series for one of the other side: <c>fill(0)</c>, <c>fill_left(0)</c>; experimental in Prometheus 3.</summary>
/// <param name="Left">Null if series are left out that the left side does not have.</param>
/// <param name="Right">Null if series are left out that the right side does not have.</param>
public sealed record FillModifier(double? Left, double? Right) : PromqlPart;
