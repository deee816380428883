using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>Turns a PromQL query into what the embedded collector counts, or says why that cannot be.</summary>
/// <remarks>
/// Counters: sums and differences of <c>sum(rate(a[5m]))</c>, of <c>sum(increase(a[5m]))</c>, of <c>sum(a)</c> and a counter's
/// selector <c>a</c> alone, each with constant factors. A counter without rate or increase stands for its raw value, as OpenSLO's
/// <c>counter: true</c> has it: Leeway counts its increase itself. Which range is written makes no difference, because
/// the ledger keeps every tick and any window is read from there.
/// Gauges: <c>count(a == 0)</c> counts the readings of which the comparison holds, <c>sum(a)</c> adds their values up.
/// <c>absent(a)</c> and <c>group(a)</c> count the ticks in which no series is there, or any, and <c>vector(1)</c> counts all.
/// Native histograms: <c>histogram_count(sum(rate(h[5m])))</c>, and <c>histogram_fraction</c> of it.
/// </remarks>
public static class CountingCompiler
{
    /// <param name="query">The PromQL.</param>
    /// <param name="isCounter">What <c>sum(a)</c> adds up: the increase of counters, or the values of gauges.</param>
    /// <returns>The expression and no problem, or null and every problem with its place in the query.</returns>
    public static (CountingExpression? Expression, IReadOnlyList<PromqlProblem> Problems) Compile(
        string query,
        bool isCounter = true
    )
    {
        switch (PromqlParser.Parse(query))
        {
            case PromqlParse.Parsed(var node):
                var refusals = new RefusalList();
                if (PresenceQuery.Of(node, refusals) is { } presence)
                {
                    return (presence, []);
                }
                if (refusals.Problems.Count > 0)
                {
                    return (null, refusals.Problems);
                }
                var walk = new CountingWalk(isCounter);
                walk.Visit(node, CountingPlace.Alone, factor: 1);
                return walk.Problems.Count == 0
                    ? (new CountingExpression(walk.Terms, walk.By), [])
                    : (null, walk.Problems);
            case PromqlParse.Refused(var problems):
                return (null, problems);
            default:
                throw new InvalidOperationException("An expression is parsed or refused.");
        }
    }

    /// <summary>Compiles the value that a gauge has to keep: all of its readings, and the good ones among them.</summary>
    /// <param name="query">What is compared, such as <c>queue_length{job="mail"}</c>.</param>
    /// <param name="comparison">How a good reading compares with the bound.</param>
    /// <param name="bound">The value that is kept.</param>
    /// <returns>Both and no problem, or nulls and every problem with its place in the query.</returns>
    public static (CountingExpression? Total, CountingExpression? Good, IReadOnlyList<PromqlProblem> Problems) Compile(
        string query,
        BinaryOperator comparison,
        double bound
    )
    {
        if (PromqlParser.Parse(query) is not PromqlParse.Parsed(var node))
        {
            return (null, null, Compile(query).Problems);
        }
        var refusals = new RefusalList();
        var (total, good) = (
            new CountingTerms(refusals, isCounter: false),
            new CountingTerms(refusals, isCounter: false)
        );
        total.AddReadings(node, isCount: true, factor: 1);
        if (refusals.Problems.Count > 0)
        {
            return (null, null, refusals.Problems);
        }
        var sign = new OperatorSign(comparison);
        good.AddReadings(
            new PromqlNode.Binary(node, sign, new PromqlNode.NumberLiteral(bound)),
            isCount: true,
            factor: 1
        );
        return (new CountingExpression(total.All), new CountingExpression(good.All), []);
    }
}
