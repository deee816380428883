using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>What can be said of an expression without looking at series.</summary>
static class PromqlShapes
{
    extension(PromqlNode node)
    {
        public PromqlNode Unwrapped
        {
            get
            {
                while (node is PromqlNode.Paren paren)
                {
                    node = paren.Inner;
                }
                return node;
            }
        }

        /// <summary>The value of an expression of numbers alone, else null.</summary>
        public double? Constant =>
            node.Unwrapped switch
            {
                PromqlNode.NumberLiteral(var value) => value,
                PromqlNode.Unary(var isNegative, var operand) => isNegative ? -operand.Constant : operand.Constant,
                PromqlNode.Binary(var left, { Operator: { IsSet: false, IsComparison: false } by }, var right)
                    when left.Constant is { } one && right.Constant is { } other => by.Compute(one, other),
                _ => null,
            };

        /// <summary>True for what adds nothing, wherever it stands in for series that are not there: <c>vector(0)</c>, <c>0 * a</c>.</summary>
        public bool IsNothing =>
            node.Unwrapped switch
            {
                PromqlNode.FunctionCall("vector", [var of]) => of.Constant == 0,
                PromqlNode.Binary(var left, { Operator: BinaryOperator.Multiply }, var right) => left.Constant == 0
                    || right.Constant == 0,
                _ => false,
            };

        /// <summary>True if it is computed of selectors as they are: no function of a range, and no aggregation.</summary>
        public bool IsInstant =>
            node.Unwrapped switch
            {
                PromqlNode.VectorSelector selector => selector.Range is null,
                PromqlNode.NumberLiteral => true,
                PromqlNode.Unary unary => unary.Operand.IsInstant,
                PromqlNode.Binary binary => binary.Left.IsInstant && binary.Right.IsInstant,
                PromqlNode.FunctionCall call => call.Name == "time" || call.Arguments is [{ IsInstant: true }],
                _ => false,
            };

        public bool HasComparison =>
            node.Unwrapped switch
            {
                PromqlNode.Unary unary => unary.Operand.HasComparison,
                PromqlNode.Binary binary => binary.Sign.Operator.IsComparison
                    || binary.Left.HasComparison
                    || binary.Right.HasComparison,
                PromqlNode.FunctionCall call => call.Arguments.Any(argument => argument.HasComparison),
                _ => false,
            };
    }

    /// <summary>The name that a call or an aggregation begins with.</summary>
    public static TextSpan WordOf(PromqlNode node, string word) => new(node.Span.Start, word.Length);
}
