namespace Leeway.Core.Promql;

/// <summary><c>offset 1h</c> looks at the past, <c>offset -1h</c> at what comes after the instant asked for.</summary>
public sealed record OffsetModifier(PromqlDuration By) : PromqlPart;
