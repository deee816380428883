namespace Leeway.Core.Conditions;

/// <summary>What came of reading a condition.</summary>
public abstract record ConditionParse
{
    ConditionParse() { }

    public sealed record Parsed(Condition Condition) : ConditionParse;

    /// <summary>The first thing that is wrong with it.</summary>
    public sealed record Refused(ConditionProblem Problem) : ConditionParse;
}
