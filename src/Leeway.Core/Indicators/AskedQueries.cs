namespace Leeway.Core.Indicators;

/// <summary>An SLI's two queries as a server is asked them, where Leeway does not scrape the series itself.</summary>
/// <param name="Source">The name of the data source.</param>
/// <param name="Total">The query for the valid events, as it is written.</param>
/// <param name="Part">The query for the bad or the good events.</param>
public sealed record AskedQueries(string Source, string Total, string Part)
{
    /// <summary>True if every tick is in the total, also one of a time of which the server has nothing: what is absent then was not missing.</summary>
    public bool IsOfAllTicks { get; } = CountingExpression.Ticks.Equals(CountingCompiler.Compile(Total).Expression);
}
