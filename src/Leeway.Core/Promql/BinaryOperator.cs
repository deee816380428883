namespace Leeway.Core.Promql;

/// <summary>An operator between two expressions; <see cref="BinaryOperators"/> says how each is written.</summary>
public enum BinaryOperator
{
    Or,
    And,
    Unless,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Atan2,
    Power,
}
