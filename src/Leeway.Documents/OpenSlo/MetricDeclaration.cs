using Leeway.Core.Indicators;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <summary>One metric of an SLI: a query and where it is asked.</summary>
/// <param name="Value">The metric source, for its place.</param>
/// <param name="Expression">Null if the query has problems.</param>
/// <param name="Source">The data source, or null for all that is scraped.</param>
sealed record MetricDeclaration(Value Value, CountingExpression? Expression, Reference? Source);
