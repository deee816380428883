using Leeway.Core.Indicators;

namespace Leeway.Documents.Queries;

/// <summary>What became of a query: an expression, or at least one problem.</summary>
sealed record QueryCompilation(CountingExpression? Expression, IReadOnlyList<QueryProblem> Problems);
