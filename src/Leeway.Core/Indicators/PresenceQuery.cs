using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>Queries that have one value a tick, whatever the number of series: <c>vector(1)</c>, <c>absent(a)</c>, <c>group(a)</c>.</summary>
static class PresenceQuery
{
    /// <returns>Null if the query is another one, or if a problem was reported.</returns>
    public static CountingExpression? Of(PromqlNode query, RefusalList refusals) =>
        query.Unwrapped switch
        {
            // What fills in for nothing adds nothing, and a sum of one value is that value.
            PromqlNode.Binary { Sign.Operator: BinaryOperator.Or } either when either.Right.IsNothing => Of(
                either.Left,
                refusals
            ),
            PromqlNode.Aggregation { Operator: "sum", Grouping: null } sum => Of(sum.Argument, refusals),
            PromqlNode.FunctionCall { Name: "vector", Arguments: [{ Constant: 1 }] } => CountingExpression.Ticks,
            PromqlNode.FunctionCall { Name: "absent", Arguments: [var of] } => Of(of, isAbsent: true, refusals),
            PromqlNode.Aggregation { Operator: "group", Grouping: null } group => Of(
                group.Argument,
                isAbsent: false,
                refusals
            ),
            _ => null,
        };

    static CountingExpression? Of(PromqlNode node, bool isAbsent, RefusalList refusals)
    {
        if (new GaugeWalk(refusals).Visit(node) is not { } read)
        {
            return null;
        }
        if (read.Gauge is not { } gauge)
        {
            refusals.Add(CountingRefusal.Number, node.Span);
            return null;
        }
        ReadingExpression reading = isAbsent
            ? new ReadingExpression.Absent(read.Reading)
            : new ReadingExpression.Present(read.Reading);
        return new CountingExpression([new CountingTerm(1, gauge.Selector, reading)]);
    }
}
