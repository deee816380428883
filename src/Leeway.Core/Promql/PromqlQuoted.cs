using System.Globalization;
using System.Text;

namespace Leeway.Core.Promql;

/// <summary>A text in quotes: " and ' with the escapes of Go, ` without any.</summary>
sealed class PromqlQuoted(string text, int start)
{
    // The letter behind the backslash, and what both stand for.
    static readonly Dictionary<char, char> Escapes = new()
    {
        ['a'] = '\a',
        ['b'] = '\b',
        ['f'] = '\f',
        ['n'] = '\n',
        ['r'] = '\r',
        ['t'] = '\t',
        ['v'] = '\v',
        ['\\'] = '\\',
    };

    readonly char _quote = text[start];
    readonly StringBuilder _value = new();
    int _at = start + 1;

    public PromqlProblem? Problem { get; private set; }

    /// <summary>The quotes and what is between them.</summary>
    public TextSpan Span => new(start, _at - start);

    /// <summary>What the text stands for, or null if there is a <see cref="Problem"/>.</summary>
    public string? Read()
    {
        while (_at < text.Length && text[_at] != _quote && (_quote == '`' || text[_at] != '\n'))
        {
            if (_quote == '`' || text[_at] != '\\')
            {
                _value.Append(text[_at++]);
            }
            else if (!ReadEscape())
            {
                return null;
            }
        }
        if (_at == text.Length || text[_at] != _quote)
        {
            Problem = new PromqlProblem(
                new TextSpan(start, 1),
                "The quote is not closed.",
                $"Write {_quote} at the end of the text; a new line in it is written \\n."
            );
            return null;
        }
        _at++;
        return _value.ToString();
    }

    bool ReadEscape()
    {
        var escape = _at++;
        var letter = text.ElementAtOrDefault(_at);
        if (letter == _quote || Escapes.ContainsKey(letter))
        {
            _value.Append(letter == _quote ? letter : Escapes[letter]);
            _at++;
            return true;
        }
        var isRead = letter switch
        {
            'x' => ReadCode(1, 2, 16, 0x7F),
            'u' => ReadCode(1, 4, 16, 0x10FFFF),
            'U' => ReadCode(1, 8, 16, 0x10FFFF),
            >= '0' and <= '7' => ReadCode(0, 3, 8, 0x7F),
            _ => false,
        };
        if (!isRead)
        {
            Problem = new PromqlProblem(
                new TextSpan(escape, Math.Min(2, text.Length - escape)),
                "There is no such escape.",
                """Write \\ for a backslash (in a regular expression \\. for a dot), or quote the text with ` instead."""
            );
        }
        return isRead;
    }

    /// <summary>Reads a character by its number. Bytes above 7F are no characters of their own and not read.</summary>
    bool ReadCode(int skip, int digits, int radix, int last)
    {
        var from = _at + skip;
        if (from + digits > text.Length)
        {
            return false;
        }
        var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var code = 0L;
        foreach (var digit in text.AsSpan(from, digits))
        {
            if (!int.TryParse([digit], style, CultureInfo.InvariantCulture, out var value) || value >= radix)
            {
                return false;
            }
            code = code * radix + value;
        }
        if (code > last || !Rune.IsValid((int)code))
        {
            return false;
        }
        _value.Append(new Rune((int)code).ToString());
        _at = from + digits;
        return true;
    }
}
