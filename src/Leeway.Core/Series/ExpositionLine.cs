using System.Buffers;

namespace Leeway.Core.Series;

/// <summary>One line that holds a sample: <c>name{labels} value [timestamp] [# exemplar]</c>.</summary>
ref struct ExpositionLine(ReadOnlySpan<byte> text, ExpositionFormat format)
{
    static readonly SearchValues<byte> NameBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:"u8
    );

    readonly ReadOnlySpan<byte> _text = text;
    int _at;

    public ReadOnlySpan<byte> Series { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public double Value { get; private set; }

    public bool HasTimestamp { get; private set; }

    public long TimestampMs { get; private set; }

    /// <summary>Why the line could not be read, and null while it could.</summary>
    public string? Reason { get; private set; }

    /// <summary>Where reading stopped, counted from 1.</summary>
    public readonly int Column => _at + 1;

    public bool Read() => ReadSeries() && ReadValue() && ReadTimestamp() && ReadRest();

    bool ReadSeries()
    {
        SkipBlanks();
        var start = _at;
        if (IsAt((byte)'{'))
        {
            if (!ReadQuotedName() || !SkipLabels())
            {
                return false;
            }
            Series = _text[start.._at];
            return true;
        }
        if (!ReadPlainName())
        {
            return false;
        }
        var end = _at;
        SkipBlanks();
        if (IsAt((byte)'{'))
        {
            _at++;
            if (!SkipLabels())
            {
                return false;
            }
            end = _at;
        }
        Series = _text[start..end];
        return true;
    }

    bool ReadPlainName()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAnyExcept(NameBytes);
        length = length < 0 ? rest.Length : length;
        if (length == 0 || char.IsAsciiDigit((char)rest[0]))
        {
            return Fail("a metric name begins with a letter, '_' or ':'");
        }
        Name = rest[..length];
        _at += length;
        return _at == _text.Length
            || IsBlank(_text[_at])
            || IsAt((byte)'{')
            || Fail("a metric name holds letters, digits, '_' and ':', other names stand in quotes inside the braces");
    }

    /// <summary>Reads <c>{"my.metric"</c>, the name of a sample whose name is not plain.</summary>
    bool ReadQuotedName()
    {
        const string noName = "the sample has no metric name";
        var brace = _at++;
        SkipBlanks();
        if (!IsAt((byte)'"'))
        {
            return FailAt(brace, noName);
        }
        var start = _at + 1;
        if (!SkipQuoted())
        {
            return false;
        }
        Name = _text[start..(_at - 1)];
        SkipBlanks();
        return (IsAt((byte)',') || IsAt((byte)'}')) && !Name.IsEmpty || FailAt(brace, noName);
    }

    /// <summary>Goes behind the closing brace, from anywhere inside the braces and outside of quotes.</summary>
    bool SkipLabels()
    {
        while (true)
        {
            var found = _text[_at..].IndexOfAny((byte)'"', (byte)'}');
            if (found < 0)
            {
                return Fail("the labels are not closed by '}'");
            }
            _at += found;
            if (IsAt((byte)'}'))
            {
                _at++;
                return true;
            }
            if (!SkipQuoted())
            {
                return false;
            }
        }
    }

    bool SkipQuoted()
    {
        var quote = _at++;
        while (true)
        {
            var found = _text[_at..].IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0 || (_text[_at + found] == '\\' && _at + found + 1 == _text.Length))
            {
                return FailAt(quote, "the quote is not closed in its line");
            }
            var isEnd = _text[_at + found] == '"';
            _at += found + (isEnd ? 1 : 2);
            if (isEnd)
            {
                return true;
            }
        }
    }

    bool ReadValue()
    {
        SkipBlanks();
        var token = Token();
        if (token.IsEmpty)
        {
            return Fail("the value is missing");
        }
        if (!ExpositionNumber.TryReadValue(token, out var value))
        {
            return Fail("the value is not a number");
        }
        Value = value;
        _at += token.Length;
        SkipBlanks();
        return true;
    }

    bool ReadTimestamp()
    {
        var token = Token();
        if (token.IsEmpty || (token[0] == '#' && format == ExpositionFormat.OpenMetricsText))
        {
            return true;
        }
        if (!ExpositionNumber.TryReadTimestampMs(token, format, out var timestampMs))
        {
            return Fail("what follows the value is not a timestamp");
        }
        (HasTimestamp, TimestampMs) = (true, timestampMs);
        _at += token.Length;
        SkipBlanks();
        return true;
    }

    /// <summary>Nothing may follow but, in OpenMetrics, an exemplar: <c># {labels} value [timestamp]</c>.</summary>
    bool ReadRest()
    {
        if (_at == _text.Length)
        {
            return true;
        }
        if (format != ExpositionFormat.OpenMetricsText || !IsAt((byte)'#'))
        {
            return Fail("there is text behind the sample");
        }
        _at++;
        SkipBlanks();
        if (!IsAt((byte)'{'))
        {
            return Fail("an exemplar begins with its labels in braces");
        }
        _at++;
        var (value, has, at) = (Value, HasTimestamp, TimestampMs);
        var isRead = SkipLabels() && ReadValue() && ReadTimestamp();
        (Value, HasTimestamp, TimestampMs) = (value, has, at);
        return isRead && (_at == _text.Length || Fail("there is text behind the exemplar"));
    }

    readonly ReadOnlySpan<byte> Token()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAny((byte)' ', (byte)'\t');
        return length < 0 ? rest : rest[..length];
    }

    void SkipBlanks()
    {
        while (_at < _text.Length && IsBlank(_text[_at]))
        {
            _at++;
        }
    }

    readonly bool IsAt(byte expected) => _at < _text.Length && _text[_at] == expected;

    static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t';

    bool FailAt(int at, string reason)
    {
        _at = at;
        return Fail(reason);
    }

    bool Fail(string reason)
    {
        Reason = reason;
        return false;
    }
}
