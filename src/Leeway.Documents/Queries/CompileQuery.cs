namespace Leeway.Documents.Queries;

/// <summary>Turns the text of a query into what it counts.</summary>
delegate QueryCompilation CompileQuery(string query);
