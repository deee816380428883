namespace Leeway.Core.Conditions;

/// <summary>How a quantity is compared with a number.</summary>
public enum Comparator
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}
