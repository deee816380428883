using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <summary>One metric of an SLI: a query and where it is asked.</summary>
/// <param name="Value">The metric source, for its place.</param>
/// <param name="Query">The query, for the places in it.</param>
/// <param name="Source">The data source, or null for all that is scraped.</param>
/// <param name="IsCounter">Whether a selector without rate or increase selects counters; null if nothing is said.</param>
sealed record MetricDeclaration(Value Value, Value Query, string Text, Reference? Source, bool? IsCounter);
