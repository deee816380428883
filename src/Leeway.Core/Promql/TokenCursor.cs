namespace Leeway.Core.Promql;

/// <summary>Where the parser stands, and what it found wrong so far.</summary>
sealed class TokenCursor(IReadOnlyList<PromqlToken> tokens)
{
    readonly List<PromqlProblem> _problems = [];
    int _at;

    public IReadOnlyList<PromqlProblem> Problems => _problems;

    public PromqlToken Current => tokens[_at];

    public PromqlToken Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public TextSpan LastSpan => tokens[Math.Max(_at - 1, 0)].Span;

    /// <summary>Goes on, but never behind the end.</summary>
    public PromqlToken Take()
    {
        var token = Current;
        _at = Math.Min(_at + 1, tokens.Count - 1);
        return token;
    }

    public bool TryTake(string symbol)
    {
        if (!Current.IsSymbol(symbol))
        {
            return false;
        }
        Take();
        return true;
    }

    public bool TryTakeWord(string word)
    {
        if (!Current.IsWord(word))
        {
            return false;
        }
        Take();
        return true;
    }

    /// <summary>Takes the symbol, or notes that it is missing.</summary>
    public bool Expect(string symbol, string remedy) => TryTake(symbol) || Missing($"'{symbol}'", remedy);

    /// <summary>Notes that something else was expected at this place.</summary>
    /// <returns>Always false.</returns>
    public bool Missing(string expected, string remedy)
    {
        Note(Current.Span, $"Expected {expected}, found {Current.Shown}.", remedy);
        return false;
    }

    public void Note(TextSpan span, string what, string remedy) => _problems.Add(new PromqlProblem(span, what, remedy));
}
