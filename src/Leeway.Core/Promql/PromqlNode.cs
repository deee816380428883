using Leeway.Core.Series;

namespace Leeway.Core.Promql;

/// <summary>A PromQL expression as a tree; <see cref="PromqlPrinter"/> writes it.</summary>
public abstract record PromqlNode : PromqlPart
{
    PromqlNode() { }

    public sealed override string ToString() => PromqlPrinter.Print(this);

    /// <summary>A number without a sign; a sign before it is a <see cref="Unary"/>. A duration, <c>1h</c>, is one of seconds.</summary>
    public sealed record NumberLiteral(double Value) : PromqlNode;

    /// <param name="Value">What was between the quotes, escapes resolved.</param>
    public sealed record StringLiteral(string Value) : PromqlNode;

    /// <summary>The newest sample of each series, or with a range all samples in it.</summary>
    public sealed record VectorSelector(
        Selector Selector,
        PromqlDuration? Range = null,
        OffsetModifier? Offset = null,
        AtModifier? At = null,
        RangeEdge Edge = RangeEdge.Sampled
    ) : PromqlNode;

    /// <summary>An expression evaluated at many instants: <c>rate(a[5m])[1h:1m]</c>.</summary>
    /// <param name="Step">The distance of the instants, or null for the server's default.</param>
    public sealed record Subquery(
        PromqlNode Of,
        PromqlDuration Range,
        PromqlDuration? Step = null,
        OffsetModifier? Offset = null,
        AtModifier? At = null
    ) : PromqlNode;

    /// <param name="Name">As written; that there is such a function was not checked.</param>
    public sealed record FunctionCall(string Name, PartList<PromqlNode> Arguments) : PromqlNode;

    /// <param name="Operator">In lower case, one of <see cref="AggregationOperators"/>.</param>
    /// <param name="Parameter">What stands before the argument of <c>topk</c> and the like, otherwise null.</param>
    public sealed record Aggregation(
        string Operator,
        PromqlNode Argument,
        PromqlNode? Parameter = null,
        Grouping? Grouping = null
    ) : PromqlNode;

    public sealed record Binary(PromqlNode Left, OperatorSign Sign, PromqlNode Right) : PromqlNode;

    /// <summary>A plus or minus before an operand; it binds weaker than ^ and stronger than *.</summary>
    public sealed record Unary(bool IsNegative, PromqlNode Operand) : PromqlNode;

    public sealed record Paren(PromqlNode Inner) : PromqlNode;
}
