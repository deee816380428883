using Leeway.Core.Promql;

namespace Leeway.Core.Tests.Promql;

/// <summary>A tree with every operator's operands in brackets, so that a test sees what binds to what.</summary>
static class PromqlShape
{
    public static string Of(PromqlNode node) =>
        node switch
        {
            PromqlNode.Binary binary => $"[{Of(binary.Left)} {binary.Sign.Operator.Text} {Of(binary.Right)}]",
            PromqlNode.Unary unary => $"[{(unary.IsNegative ? '-' : '+')} {Of(unary.Operand)}]",
            PromqlNode.Paren paren => $"({Of(paren.Inner)})",
            _ => node.ToString(),
        };
}
