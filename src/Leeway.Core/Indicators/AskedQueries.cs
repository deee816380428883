namespace Leeway.Core.Indicators;

/// <summary>An SLI's two queries as a server is asked them, where Leeway does not scrape the series itself.</summary>
/// <param name="Source">The name of the data source.</param>
/// <param name="Total">The query for the valid events, as it is written.</param>
/// <param name="Part">The query for the bad or the good events.</param>
public sealed record AskedQueries(string Source, string Total, string Part);
