using System.Buffers;

namespace Leeway.Core.Series;

/// <summary>One line that holds a sample: <c>name{labels} value [timestamp] [# exemplar]</c>.</summary>
ref struct ExpositionLine(ReadOnlySpan<byte> text, ExpositionFormat format)
{
    static readonly SearchValues<byte> NameBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:"u8
    );

    ExpositionCursor _line = new(text);

    public ReadOnlySpan<byte> Series { get; private set; }

    /// <summary>True if the series is the one that was expected.</summary>
    public bool IsExpected { get; private set; }

    public double Value { get; private set; }

    /// <summary>Null if the sample has none.</summary>
    public long? TimestampMs { get; private set; }

    /// <summary>Why the line could not be read, and null while it could.</summary>
    public readonly string? Reason => _line.Reason;

    /// <summary>Where reading stopped, counted from 1.</summary>
    public readonly int Column => _line.At + 1;

    /// <param name="expected">The bytes of a series that was read before and may stand here again, or none.</param>
    public bool Read(ReadOnlySpan<byte> expected)
    {
        _line.SkipBlanks();
        IsExpected = IsAt(expected);
        if (IsExpected)
        {
            Series = expected;
            _line.Skip(expected.Length);
        }
        if (!(IsExpected || ReadSeries()) || !TryReadValue(out var value) || !TryReadTimestamp(out var timestampMs))
        {
            return false;
        }
        (Value, TimestampMs) = (value, timestampMs);
        return _line.IsAtEnd || ReadExemplar();
    }

    /// <summary>The metric's name of what was read as a series.</summary>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> series)
    {
        if (!series.StartsWith("{"u8))
        {
            var length = series.IndexOfAnyExcept(NameBytes);
            return length < 0 ? series : series[..length];
        }
        var cursor = new ExpositionCursor(series);
        cursor.Skip(1);
        cursor.SkipBlanks();
        var quote = cursor.At;
        return cursor.SkipQuoted() ? cursor.Since(quote)[1..^1] : default;
    }

    // A blank may also stand between a name and its labels.
    readonly bool IsAt(ReadOnlySpan<byte> expected)
    {
        var rest = _line.Rest;
        return !expected.IsEmpty
            && rest.Length > expected.Length
            && rest[expected.Length] == ' '
            && rest.StartsWith(expected)
            && !rest[expected.Length..].TrimStart(" \t"u8).StartsWith("{"u8);
    }

    bool ReadSeries()
    {
        var start = _line.At;
        if (_line.IsAt('{'))
        {
            if (!ReadQuotedName() || !_line.SkipLabels())
            {
                return false;
            }
            Series = _line.Since(start);
            return true;
        }
        if (!ReadPlainName())
        {
            return false;
        }
        Series = _line.Since(start);
        _line.SkipBlanks();
        if (!_line.IsAt('{'))
        {
            return true;
        }
        _line.Skip(1);
        if (!_line.SkipLabels())
        {
            return false;
        }
        Series = _line.Since(start);
        return true;
    }

    bool ReadPlainName()
    {
        var length = _line.Rest.IndexOfAnyExcept(NameBytes);
        length = length < 0 ? _line.Rest.Length : length;
        if (length == 0 || char.IsAsciiDigit((char)_line.Rest[0]))
        {
            return _line.Fail("a metric name begins with a letter, '_' or ':'");
        }
        _line.Skip(length);
        return _line.IsAtEnd
            || _line.IsAtBlank
            || _line.IsAt('{')
            || _line.Fail("a metric name holds letters, digits, '_' and ':', others stand in quotes inside the braces");
    }

    /// <summary>Reads <c>{"my.metric"</c>, the name of a sample whose name is not plain.</summary>
    bool ReadQuotedName()
    {
        const string noName = "the sample has no metric name";
        var brace = _line.At;
        _line.Skip(1);
        _line.SkipBlanks();
        if (!_line.IsAt('"'))
        {
            return _line.Fail(noName, brace);
        }
        var quote = _line.At;
        if (!_line.SkipQuoted())
        {
            return false;
        }
        var isNamed = _line.At > quote + 2;
        _line.SkipBlanks();
        return (isNamed && (_line.IsAt(',') || _line.IsAt('}'))) || _line.Fail(noName, brace);
    }

    bool TryReadValue(out double value)
    {
        _line.SkipBlanks();
        var token = _line.Token();
        if (!ExpositionNumber.TryReadValue(token, out value))
        {
            return _line.Fail(token.IsEmpty ? "the value is missing" : "the value is not a number");
        }
        _line.Skip(token.Length);
        _line.SkipBlanks();
        return true;
    }

    bool TryReadTimestamp(out long? timestampMs)
    {
        timestampMs = null;
        if (_line.IsAtEnd || (_line.IsAt('#') && format == ExpositionFormat.OpenMetricsText))
        {
            return true;
        }
        var token = _line.Token();
        if (!ExpositionNumber.TryReadTimestampMs(token, format, out var read))
        {
            return _line.Fail("what follows the value is not a timestamp");
        }
        timestampMs = read;
        _line.Skip(token.Length);
        _line.SkipBlanks();
        return true;
    }

    /// <summary>Only OpenMetrics has something behind a sample: <c># {labels} value [timestamp]</c>.</summary>
    bool ReadExemplar()
    {
        if (format != ExpositionFormat.OpenMetricsText || !_line.IsAt('#'))
        {
            return _line.Fail("there is text behind the sample");
        }
        _line.Skip(1);
        _line.SkipBlanks();
        if (!_line.IsAt('{'))
        {
            return _line.Fail("an exemplar begins with its labels in braces");
        }
        _line.Skip(1);
        return _line.SkipLabels()
            && TryReadValue(out _)
            && TryReadTimestamp(out _)
            && (_line.IsAtEnd || _line.Fail("there is text behind the exemplar"));
    }
}
