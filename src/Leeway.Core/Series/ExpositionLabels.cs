using System.Text;

namespace Leeway.Core.Series;

/// <summary>The labels of one series on a page, read from left to right.</summary>
ref struct ExpositionLabels(ReadOnlySpan<byte> text)
{
    readonly HashSet<string> _names = new(StringComparer.Ordinal);
    readonly ReadOnlySpan<byte> _text = text;
    int _at;

    public List<Label> Labels { get; } = [];

    public string? Reason { get; private set; }

    public bool Read()
    {
        SkipBlanks();
        var name = ReadPlain(allowColon: true);
        if (name.Length > 0 && !Add(LabelSet.MetricNameLabel, name))
        {
            return false;
        }
        SkipBlanks();
        if (TryTake('{') && !ReadBraces())
        {
            return false;
        }
        SkipBlanks();
        if (_at < _text.Length)
        {
            return Fail($"there is text behind the series at byte {_at + 1}");
        }
        return _names.Contains(LabelSet.MetricNameLabel) || Fail("the series has no metric name");
    }

    bool ReadBraces()
    {
        while (true)
        {
            SkipBlanks();
            if (TryTake('}'))
            {
                return true;
            }
            if (!ReadLabel())
            {
                return false;
            }
            SkipBlanks();
            if (!TryTake(',') && !IsAt('}'))
            {
                return Fail($"',' or '}}' is expected at byte {_at + 1}");
            }
        }
    }

    bool ReadLabel()
    {
        var isQuoted = IsAt('"');
        var name = isQuoted ? ReadQuoted() : ReadPlain(allowColon: false);
        if (name is null or "")
        {
            return Fail($"a label's name is expected at byte {_at + 1}");
        }
        SkipBlanks();
        if (!TryTake('='))
        {
            return isQuoted && Labels.Count == 0
                ? Add(LabelSet.MetricNameLabel, name)
                : Fail($"'=' is expected behind the label '{name}'");
        }
        SkipBlanks();
        return IsAt('"') && ReadQuoted() is { } value
            ? Add(name, value)
            : Fail($"the value of the label '{name}' does not stand in quotes");
    }

    string ReadPlain(bool allowColon)
    {
        var start = _at;
        while (_at < _text.Length && IsNameByte((char)_text[_at], isFirst: _at == start, allowColon))
        {
            _at++;
        }
        return Encoding.UTF8.GetString(_text[start.._at]);
    }

    static bool IsNameByte(char value, bool isFirst, bool allowColon) =>
        char.IsAsciiLetter(value)
        || value == '_'
        || (allowColon && value == ':')
        || (!isFirst && char.IsAsciiDigit(value));

    string? ReadQuoted()
    {
        var start = ++_at;
        while (_at < _text.Length && !IsAt('"'))
        {
            _at += IsAt('\\') ? 2 : 1;
        }
        return TryTake('"') ? Unescape(_text[start..(_at - 1)]) : null;
    }

    /// <summary>Other escapes than the three of the format stay as they are, as Prometheus has it.</summary>
    static string Unescape(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length ? text[i + 1] : '\0';
            var meant = escaped switch
            {
                'n' => '\n',
                '"' or '\\' => escaped,
                _ => '\0',
            };
            plain.Append(meant == '\0' ? text[i] : meant);
            i += meant == '\0' ? 0 : 1;
        }
        return plain.ToString();
    }

    bool Add(string name, string value)
    {
        Labels.Add(new Label(name, value));
        return _names.Add(name) || Fail($"the label '{name}' occurs twice");
    }

    void SkipBlanks()
    {
        while (IsAt(' ') || IsAt('\t'))
        {
            _at++;
        }
    }

    readonly bool IsAt(char expected) => _at < _text.Length && _text[_at] == expected;

    bool TryTake(char expected)
    {
        var isThere = IsAt(expected);
        _at += isThere ? 1 : 0;
        return isThere;
    }

    bool Fail(string reason)
    {
        Reason ??= reason;
        return false;
    }
}
