using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>A part of a query that computes something of one gauge's readings, or only of numbers and the time.</summary>
/// <param name="Gauge">Null if no gauge is in it.</param>
sealed record GaugeExpression(ReadingExpression Reading, PromqlNode.VectorSelector? Gauge);
