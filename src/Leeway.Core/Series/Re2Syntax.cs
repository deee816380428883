using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Leeway.Core.Series;

/// <summary>Rewrites a regular expression of RE2, which PromQL has, so that .NET reads the same in it.</summary>
/// <remarks>
/// In RE2 <c>\d \w \s</c> are ASCII, a bracket inside a class is a character, and <c>\Q…\E</c>, <c>\pL</c>,
/// <c>(?P&lt;name&gt;…)</c> and <c>[[:alpha:]]</c> exist. All else is left as it is written. Two differences remain:
/// <c>\b</c> knows the letters of all scripts, and a character beyond U+FFFF counts as two.
/// Source: github.com/google/re2/wiki/Syntax.
/// </remarks>
sealed class Re2Syntax
{
    readonly string _pattern;
    readonly StringBuilder _text = new();
    int _at;

    Re2Syntax(string pattern) => _pattern = pattern;

    public static string ToDotNet(string pattern)
    {
        if (pattern.AsSpan().IndexOfAny('\\', '[') < 0 && !pattern.Contains("(?P<", StringComparison.Ordinal))
        {
            return pattern;
        }
        var syntax = new Re2Syntax(pattern);
        while (syntax._at < pattern.Length)
        {
            syntax.WriteNext();
        }
        return syntax._text.ToString();
    }

    void WriteNext()
    {
        if (IsAt("\\Q"))
        {
            WriteLiteral();
        }
        else if (IsAt("(?P<"))
        {
            _text.Append("(?<");
            _at += 4;
        }
        else if (_pattern[_at] == '[')
        {
            WriteClass();
        }
        else if (_pattern[_at] == '\\' && _at + 1 < _pattern.Length)
        {
            WriteEscape();
        }
        else
        {
            _text.Append(_pattern[_at++]);
        }
    }

    /// <summary>\Q…\E, or \Q to the end.</summary>
    void WriteLiteral()
    {
        _at += 2;
        var end = _pattern.IndexOf("\\E", _at, StringComparison.Ordinal);
        _text.Append(Regex.Escape(end < 0 ? _pattern[_at..] : _pattern[_at..end]));
        _at = end < 0 ? _pattern.Length : end + 2;
    }

    void WriteEscape()
    {
        var escaped = _pattern[_at + 1];
        if (Re2Class.OfEscape(escaped) is { } members)
        {
            _text.Append('[').Append(members).Append(']');
            _at += 2;
        }
        else if (!TryWriteProperty() && !TryWriteCodePoint())
        {
            // RE2 escapes an underscore like any other sign; to .NET it is a letter.
            _text.Append(escaped == '_' ? "_" : _pattern.Substring(_at, 2));
            _at += 2;
        }
    }

    /// <summary>\pL, \p{L} and \p{^L}.</summary>
    bool TryWriteProperty()
    {
        var letter = _pattern[_at + 1];
        var end = IsAt("{", _at + 2) ? _pattern.IndexOf('}', _at) : _at + 2;
        if (letter is not ('p' or 'P') || end < 0 || end >= _pattern.Length)
        {
            return false;
        }
        var name = _pattern[(_at + 2)..(end + 1)].Trim('{', '}');
        var isNegated = (letter == 'P') != name.StartsWith('^');
        _text.Append('\\').Append(isNegated ? 'P' : 'p').Append('{').Append(name.TrimStart('^')).Append('}');
        _at = end + 1;
        return true;
    }

    /// <summary>\x{1F600}, which .NET wants with four digits.</summary>
    bool TryWriteCodePoint()
    {
        var end = IsAt("\\x{") ? _pattern.IndexOf('}', _at) : -1;
        if (
            end < 0
            || !int.TryParse(
                _pattern.AsSpan(_at + 3, end - _at - 3),
                NumberStyles.AllowHexSpecifier,
                null,
                out var code
            )
            || code is < 0 or > char.MaxValue
        )
        {
            return false;
        }
        _text.Append(Re2Class.Member((char)code));
        _at = end + 1;
        return true;
    }

    void WriteClass()
    {
        _text.Append('[');
        _at++;
        if (IsAt("^"))
        {
            _text.Append('^');
            _at++;
        }
        for (var isFirst = true; _at < _pattern.Length; isFirst = false)
        {
            if (_pattern[_at] == ']' && !isFirst)
            {
                _text.Append(']');
                _at++;
                return;
            }
            WriteItem();
        }
    }

    /// <summary>A named class, one character, or a range of them.</summary>
    void WriteItem()
    {
        var nameEnd = IsAt("[:") ? _pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal) : -1;
        if (nameEnd >= 0)
        {
            _text.Append(Re2Class.OfName(_pattern[(_at + 2)..nameEnd]));
            _at = nameEnd + 2;
            return;
        }
        if (IsAt("\\") && _at + 1 < _pattern.Length && Re2Class.OfEscape(_pattern[_at + 1]) is { } members)
        {
            _text.Append(members);
            _at += 2;
            return;
        }
        if ((IsAt("\\p") || IsAt("\\P")) && TryWriteProperty())
        {
            return;
        }
        WriteMember();
        // What looks like a range is one unless the class ends there.
        if (IsAt("-") && _at + 1 < _pattern.Length && _pattern[_at + 1] != ']')
        {
            _text.Append('-');
            _at++;
            WriteMember();
        }
    }

    void WriteMember()
    {
        if (_pattern[_at] != '\\')
        {
            _text.Append(Re2Class.Member(_pattern[_at++]));
        }
        else if (_at + 1 < _pattern.Length && !char.IsAsciiLetterOrDigit(_pattern[_at + 1]))
        {
            _text.Append(Re2Class.Member(_pattern[_at + 1]));
            _at += 2;
        }
        else if (!TryWriteCodePoint())
        {
            var length = Math.Min(2, _pattern.Length - _at);
            _text.Append(_pattern, _at, length);
            _at += length;
        }
    }

    bool IsAt(string text, int? at = null) => string.CompareOrdinal(_pattern, at ?? _at, text, 0, text.Length) == 0;
}
