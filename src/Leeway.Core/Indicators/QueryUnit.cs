using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>What a query's value says about the events of a tick, where only the server can evaluate it.</summary>
public abstract record QueryUnit
{
    QueryUnit() { }

    /// <summary>Events a second.</summary>
    public sealed record PerSecond : QueryUnit;

    /// <summary>Events in a range; null for the range that is filled in for <c>{{.window}}</c>.</summary>
    public sealed record InRange(TimeSpan? Range) : QueryUnit;

    /// <summary>Events at the instant.</summary>
    public sealed record AtInstant : QueryUnit;

    /// <summary>The unit by the functions of the query: those of counters over a range before all others.</summary>
    /// <remarks>Text that our parser cannot read is taken by the names in it, as MetricsQL has more than PromQL.</remarks>
    public static QueryUnit Of(string query)
    {
        if (PromqlParser.Parse(query) is not PromqlParse.Parsed(var node))
        {
            return query.Contains("rate(", StringComparison.Ordinal) ? new PerSecond()
                : query.Contains("increase(", StringComparison.Ordinal) ? new InRange(Range: null)
                : new AtInstant();
        }
        return Find(node) ?? new AtInstant();
    }

    static QueryUnit? Find(PromqlNode node) =>
        node switch
        {
            PromqlNode.FunctionCall { Name: "rate" or "irate" or "deriv" } => new PerSecond(),
            PromqlNode.FunctionCall
            {
                Name: "increase" or "delta" or "count_over_time" or "sum_over_time",
                Arguments: [var argument],
            } => new InRange(RangeOf(argument)),
            PromqlNode.FunctionCall call => call.Arguments.Select(Find).FirstOrDefault(unit => unit is not null),
            PromqlNode.Aggregation aggregation => Find(aggregation.Argument),
            PromqlNode.Binary binary => Find(binary.Left) ?? Find(binary.Right),
            PromqlNode.Unary unary => Find(unary.Operand),
            PromqlNode.Paren paren => Find(paren.Inner),
            PromqlNode.Subquery subquery => Find(subquery.Of),
            _ => null,
        };

    static TimeSpan? RangeOf(PromqlNode argument) =>
        argument switch
        {
            PromqlNode.VectorSelector { Range: PromqlDuration.Fixed(var length) } => length,
            PromqlNode.Subquery { Range: PromqlDuration.Fixed(var length) } => length,
            PromqlNode.Paren paren => RangeOf(paren.Inner),
            _ => null,
        };
}
