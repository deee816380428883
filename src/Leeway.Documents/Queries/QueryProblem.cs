namespace Leeway.Documents.Queries;

/// <summary>What is wrong in a query.</summary>
/// <param name="Position">Counted from 0, in the query.</param>
sealed record QueryProblem(int Position, string What, string Remedy);
