using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>Turns a PromQL query into what the embedded collector counts, or says why that cannot be.</summary>
/// <remarks>
/// Accepted are sums and differences of <c>sum(rate(a[5m]))</c>, of <c>sum(increase(a[5m]))</c> and of <c>sum(a)</c>,
/// and a counter's selector <c>a</c> alone. A counter without rate or increase stands for its raw value, as OpenSLO's
/// <c>counter: true</c> has it: Leeway counts its increase itself. Which range is written makes no difference, because
/// the ledger keeps every tick and any window is read from there.
/// </remarks>
public static class CountingCompiler
{
    /// <returns>The expression and no problem, or null and every problem with its place in the query.</returns>
    public static (CountingExpression? Expression, IReadOnlyList<PromqlProblem> Problems) Compile(string query)
    {
        switch (PromqlParser.Parse(query))
        {
            case PromqlParse.Parsed(var node):
                var walk = new CountingWalk();
                walk.Visit(node, CountingPlace.Alone, factor: 1);
                return walk.Problems.Count == 0 ? (new CountingExpression(walk.Terms), []) : (null, walk.Problems);
            case PromqlParse.Refused(var problems):
                return (null, problems);
            default:
                throw new InvalidOperationException("An expression is parsed or refused.");
        }
    }
}
