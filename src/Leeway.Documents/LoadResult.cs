namespace Leeway.Documents;

/// <summary>What became of a set of documents.</summary>
/// <param name="Configuration">Null if, and only if, one of the problems is an error.</param>
/// <param name="Problems">Every problem of every file, ordered by file, line and column.</param>
public sealed record LoadResult(Configuration? Configuration, IReadOnlyList<Problem> Problems);
