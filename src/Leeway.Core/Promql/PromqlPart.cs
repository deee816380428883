namespace Leeway.Core.Promql;

/// <summary>A piece of an expression and where it stands in the text.</summary>
/// <remarks>Two parts are equal if they say the same, wherever they stand and however they are spaced.</remarks>
public abstract record PromqlPart
{
    private protected PromqlPart() { }

    /// <summary>The default value, of length 0, if the part was not read from a text.</summary>
    public TextSpan Span { get; init; }

    public virtual bool Equals(PromqlPart? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}
