namespace Leeway.Core.Promql;

/// <summary>A piece of an expression's text, in UTF-16 characters counted from 0.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character behind the piece.</summary>
    public int End => Start + Length;

    /// <summary>From here to the end of the other.</summary>
    public TextSpan To(TextSpan last) => new(Start, last.End - Start);
}
