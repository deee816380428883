namespace Leeway.Core.Promql;

/// <summary>A binary operator with what is written behind it; its span is that of the operator alone.</summary>
/// <param name="ReturnsBool">True for <c>== bool</c>: 0 or 1 instead of a filter.</param>
public sealed record OperatorSign(
    BinaryOperator Operator,
    bool ReturnsBool = false,
    VectorMatching? Matching = null,
    FillModifier? Fill = null
) : PromqlPart;
