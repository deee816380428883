using System.Buffers;
using Leeway.Core.Time;

namespace Leeway.Core.Promql;

/// <summary>Cuts an expression into tokens; blanks and comments go.</summary>
sealed class PromqlLexer(string text)
{
    static readonly SearchValues<char> NameChars = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:"
    );

    // Longer ones first, because "=~" begins as "=" does.
    static readonly string[] Symbols =
    [
        .. "=~ !~ != == <= >=".Split(' '),
        .. "( ) { } [ ] , : @ = < > + - * / % ^".Split(' '),
    ];

    readonly List<PromqlToken> _tokens = [];
    int _at;
    bool _inBrackets;

    /// <summary>Where the text stopped making sense, or null if all of it could be cut.</summary>
    public PromqlProblem? Problem { get; private set; }

    /// <summary>The tokens, the last of which is the end, unless there is a <see cref="Problem"/>.</summary>
    public IReadOnlyList<PromqlToken> Read()
    {
        while (Problem is null && SkipBlanks())
        {
            ReadToken();
        }
        _tokens.Add(new PromqlToken(PromqlTokenKind.End, new TextSpan(text.Length, 0), ""));
        return _tokens;
    }

    bool SkipBlanks()
    {
        while (_at < text.Length && (text[_at] is ' ' or '\t' or '\r' or '\n' or '#'))
        {
            var lineEnd = text[_at] == '#' ? text.IndexOfAny(['\r', '\n'], _at) : _at;
            _at = lineEnd < 0 ? text.Length : lineEnd + 1;
        }
        return _at < text.Length;
    }

    void ReadToken()
    {
        var first = text[_at];
        if (first is '"' or '\'' or '`')
        {
            ReadQuoted();
        }
        else if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(text.ElementAtOrDefault(_at + 1))))
        {
            ReadNumber();
        }
        else if (char.IsAsciiLetter(first) || first == '_' || (first == ':' && !_inBrackets))
        {
            var length = text.AsSpan(_at).IndexOfAnyExcept(NameChars);
            Add(PromqlTokenKind.Name, length < 0 ? text.Length - _at : length);
        }
        else if (_inBrackets && first == '{')
        {
            ReadWindow();
        }
        else
        {
            ReadSymbol();
        }
    }

    void ReadQuoted()
    {
        var quoted = new PromqlQuoted(text, _at);
        if (quoted.Read() is not { } value)
        {
            Problem = quoted.Problem;
            return;
        }
        _tokens.Add(new PromqlToken(PromqlTokenKind.Quoted, quoted.Span, value));
        _at = quoted.Span.End;
    }

    void ReadNumber()
    {
        var length = PromqlNumber.LengthAt(text.AsSpan(_at));
        var end = _at + length;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.'))
        {
            end++;
        }
        if (end == _at + length)
        {
            Add(PromqlTokenKind.Number, length);
        }
        else if (DurationText.TryParse(text.AsSpan(_at..end), out _))
        {
            Add(PromqlTokenKind.Duration, end - _at);
        }
        else
        {
            var span = new TextSpan(_at, end - _at);
            Problem = new PromqlProblem(
                span,
                $"'{text[_at..end]}' is neither a number nor a duration.",
                "Write a number such as 0.5 or 1e3, or a duration such as 5m or 1h30m, largest unit first."
            );
        }
    }

    void ReadWindow()
    {
        var end = text.IndexOf("}}", _at, StringComparison.Ordinal);
        if (end > _at + 1 && text[_at + 1] == '{' && text.AsSpan(_at + 2, end - _at - 2).Trim() is ".window")
        {
            Add(PromqlTokenKind.Window, end + 2 - _at);
            return;
        }
        Problem = new PromqlProblem(
            new TextSpan(_at, 1),
            "There is a brace in the range.",
            "Write a duration such as [5m], or the template [{{.window}}]."
        );
    }

    void ReadSymbol()
    {
        foreach (var symbol in Symbols)
        {
            if (text.AsSpan(_at).StartsWith(symbol))
            {
                Add(PromqlTokenKind.Symbol, symbol.Length);
                _inBrackets = symbol == "[" || (_inBrackets && symbol != "]");
                return;
            }
        }
        var length = char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length ? 2 : 1;
        Problem = new PromqlProblem(
            new TextSpan(_at, length),
            $"PromQL has no '{text.Substring(_at, length)}' here.",
            """Write names with other characters than letters, digits, '_' and ':' in quotes: {"my.metric"}."""
        );
    }

    void Add(PromqlTokenKind kind, int length)
    {
        _tokens.Add(new PromqlToken(kind, new TextSpan(_at, length), text.Substring(_at, length)));
        _at += length;
    }
}
