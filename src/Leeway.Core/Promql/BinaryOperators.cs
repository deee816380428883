namespace Leeway.Core.Promql;

/// <summary>How the binary operators are written and how strongly they bind.</summary>
public static class BinaryOperators
{
    internal const int Weakest = 1;
    const int Set = 2;
    const int Comparing = 3;
    internal const int Adding = 4;
    const int Multiplying = 5;
    internal const int Raising = 6;

    static readonly (BinaryOperator Operator, string Text, int Strength)[] Table =
    [
        (BinaryOperator.Or, "or", Weakest),
        (BinaryOperator.And, "and", Set),
        (BinaryOperator.Unless, "unless", Set),
        (BinaryOperator.Equal, "==", Comparing),
        (BinaryOperator.NotEqual, "!=", Comparing),
        (BinaryOperator.Less, "<", Comparing),
        (BinaryOperator.LessOrEqual, "<=", Comparing),
        (BinaryOperator.Greater, ">", Comparing),
        (BinaryOperator.GreaterOrEqual, ">=", Comparing),
        (BinaryOperator.Add, "+", Adding),
        (BinaryOperator.Subtract, "-", Adding),
        (BinaryOperator.Multiply, "*", Multiplying),
        (BinaryOperator.Divide, "/", Multiplying),
        (BinaryOperator.Modulo, "%", Multiplying),
        (BinaryOperator.Atan2, "atan2", Multiplying),
        (BinaryOperator.Power, "^", Raising),
    ];

    extension(BinaryOperator @operator)
    {
        public string Text => Row(@operator).Text;

        public bool IsComparison => Row(@operator).Strength == Comparing;

        public bool IsSet => Row(@operator).Strength is Weakest or Set;

        /// <summary>What an arithmetic operator makes of two numbers.</summary>
        public double Compute(double left, double right) =>
            @operator switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => left / right,
                BinaryOperator.Modulo => left % right,
                BinaryOperator.Atan2 => Math.Atan2(left, right),
                BinaryOperator.Power => Math.Pow(left, right),
                _ => throw new InvalidOperationException($"'{@operator.Text}' is no arithmetic."),
            };

        /// <summary>Whether a comparison of two numbers holds; with a NaN only <c>!=</c> does.</summary>
        public bool Holds(double left, double right) =>
            @operator switch
            {
                BinaryOperator.Equal => left == right,
                BinaryOperator.NotEqual => left != right,
                BinaryOperator.Less => left < right,
                BinaryOperator.LessOrEqual => left <= right,
                BinaryOperator.Greater => left > right,
                BinaryOperator.GreaterOrEqual => left >= right,
                _ => throw new InvalidOperationException($"'{@operator.Text}' is no comparison."),
            };

        /// <summary>The higher, the stronger it binds, as in Prometheus.</summary>
        internal int Strength => Row(@operator).Strength;
    }

    /// <summary>The operator that is written so, or null; words in any case.</summary>
    internal static BinaryOperator? Named(string text)
    {
        foreach (var row in Table)
        {
            if (text.Equals(row.Text, StringComparison.OrdinalIgnoreCase))
            {
                return row.Operator;
            }
        }
        return null;
    }

    static (BinaryOperator Operator, string Text, int Strength) Row(BinaryOperator @operator) => Table[(int)@operator];
}
