namespace Leeway.Core.Promql;

/// <summary>Something in an expression that cannot be, where it stands, and what to do about it.</summary>
/// <param name="Position">The first character concerned, counted from 0; the text's length if its end is.</param>
/// <param name="Length">How many characters are concerned; 0 at the end of the text.</param>
/// <param name="What">One sentence.</param>
/// <param name="Remedy">One sentence that says what to write or set instead.</param>
public sealed record PromqlProblem(int Position, int Length, string What, string Remedy)
{
    public PromqlProblem(TextSpan span, string what, string remedy)
        : this(span.Start, span.Length, what, remedy) { }

    public override string ToString() => $"at {Position}: {What} {Remedy}";
}
