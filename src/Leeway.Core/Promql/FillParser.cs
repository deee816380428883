namespace Leeway.Core.Promql;

/// <summary>The values that stand for missing series, behind an operator.</summary>
sealed class FillParser(TokenCursor tokens)
{
    const string Form = "Write the value as fill(0), or one for each side as fill_left(0) fill_right(1).";

    /// <summary>Reads <c>fill(0)</c> and the like if it is there; false if it is there and wrong.</summary>
    public bool TryParse(out FillModifier? fill)
    {
        fill = null;
        // Metrics may be named so: only a parenthesis makes it a keyword.
        while (tokens.Next.IsSymbol("(") && SidesOf(tokens.Current) is { } sides)
        {
            var word = tokens.Take();
            if (!TryParseValue(out var value))
            {
                return false;
            }
            if ((sides.Left && fill?.Left is not null) || (sides.Right && fill?.Right is not null))
            {
                tokens.Note(word.Span, "A side's value is given twice.", Form);
                return false;
            }
            fill = new FillModifier(sides.Left ? value : fill?.Left, sides.Right ? value : fill?.Right)
            {
                Span = (fill?.Span ?? word.Span).To(tokens.LastSpan),
            };
        }
        return true;
    }

    static (bool Left, bool Right)? SidesOf(PromqlToken token) =>
        token.IsWord("fill") ? (true, true)
        : token.IsWord("fill_left") ? (true, false)
        : token.IsWord("fill_right") ? (false, true)
        : null;

    bool TryParseValue(out double value)
    {
        value = 0;
        tokens.Take();
        var isNegative = tokens.TryTake("-");
        _ = isNegative || tokens.TryTake("+");
        if (tokens.Current.Kind != PromqlTokenKind.Number && !PromqlNumber.IsWord(tokens.Current))
        {
            return tokens.Missing("a number", Form);
        }
        value = PromqlNumber.Parse(tokens.Take().Text);
        value = isNegative ? -value : value;
        return tokens.Expect(")", "Close the parenthesis.");
    }
}
