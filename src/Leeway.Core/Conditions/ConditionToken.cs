namespace Leeway.Core.Conditions;

/// <summary>A word of a condition.</summary>
/// <param name="Position">Of its first character, counted from 0.</param>
readonly record struct ConditionToken(ConditionTokenKind Kind, int Position, string Text)
{
    /// <summary>What it is, in words for a message.</summary>
    public string Words => Kind is ConditionTokenKind.End ? "the end" : $"'{Text}'";
}
