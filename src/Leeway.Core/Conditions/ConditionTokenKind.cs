namespace Leeway.Core.Conditions;

enum ConditionTokenKind
{
    Name,
    Number,
    Duration,
    Sign,
    Stray,
    End,
}
