namespace Leeway.Documents.Queries;

/// <summary>The compiler of queries, in the form that the readers use.</summary>
static class QueryCompiler
{
    public static QueryCompilation Compile(string query) =>
        new(null, [new QueryProblem(0, $"the query '{query}' cannot be compiled", "there is no compiler yet")]);
}
