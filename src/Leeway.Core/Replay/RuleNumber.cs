using Leeway.Core.Promql;

namespace Leeway.Core.Replay;

/// <summary>Reckons with what a rule writes as numbers: <c>14.4 * 0.001</c>, <c>14 * (1 - 0.999)</c>.</summary>
static class RuleNumber
{
    /// <summary>Null if it is not made of numbers alone.</summary>
    public static double? Of(PromqlNode node) =>
        node switch
        {
            PromqlNode.NumberLiteral number => number.Value,
            PromqlNode.Paren paren => Of(paren.Inner),
            PromqlNode.Unary unary => unary.IsNegative ? -Of(unary.Operand) : Of(unary.Operand),
            PromqlNode.Binary binary when Of(binary.Left) is { } left && Of(binary.Right) is { } right => Of(
                left,
                binary.Sign.Operator,
                right
            ),
            _ => null,
        };

    static double? Of(double left, BinaryOperator sign, double right) =>
        sign switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.Power => Math.Pow(left, right),
            _ => null,
        };
}
