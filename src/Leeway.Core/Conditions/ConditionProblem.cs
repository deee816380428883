namespace Leeway.Core.Conditions;

/// <summary>Something in a condition that cannot be, where it stands, and what to write instead.</summary>
/// <param name="Position">The first character concerned, counted from 0; the text's length if its end is.</param>
/// <param name="What">A clause without its stop.</param>
/// <param name="Remedy">A clause without its stop.</param>
public sealed record ConditionProblem(int Position, string What, string Remedy)
{
    public override string ToString() => $"at {Position}: {What}; {Remedy}";
}
