namespace Leeway.Core.Promql;

/// <summary>The smallest piece of an expression that means something.</summary>
/// <param name="Text">As written; of a quoted text what it stands for.</param>
readonly record struct PromqlToken(PromqlTokenKind Kind, TextSpan Span, string Text)
{
    public bool IsSymbol(string symbol) => Kind == PromqlTokenKind.Symbol && Text == symbol;

    /// <summary>True for the keyword in any case.</summary>
    public bool IsWord(string word) =>
        Kind == PromqlTokenKind.Name && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The token in a sentence: <c>'rate'</c> or <c>the end of the expression</c>.</summary>
    public string Shown =>
        Kind switch
        {
            PromqlTokenKind.End => "the end of the expression",
            PromqlTokenKind.Quoted => "a quoted text",
            _ => $"'{Text}'",
        };
}
