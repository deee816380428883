namespace Leeway.Core.Series;

/// <summary>Reads the samples of one whole answer to a scrape, without allocating anything while the page is sound.</summary>
/// <remarks>
/// The page is only believed if <see cref="EndedWell"/> is true after the last <see cref="Read()"/>: one bad line refuses
/// it whole, because what a page that went wrong once says elsewhere is not to be trusted either. Labels are not parsed
/// but for their end: a series is known by its bytes, and <see cref="ExpositionSeries"/> parses them when it is new.
/// Blank lines, carriage returns before a line's end and unknown comments are skipped in both formats.
/// </remarks>
public ref struct ExpositionReader
{
    readonly ReadOnlySpan<byte> _page;
    readonly ExpositionFormat _format;
    ExpositionFamily _family;
    long? _timestampMs;
    int _next;
    bool _sawEnd;

    public ExpositionReader(ReadOnlySpan<byte> page, ExpositionFormat format)
    {
        _page = page;
        _format = format;
    }

    /// <summary>The sample's name and labels as they stand on the page, without blanks around them.</summary>
    public ReadOnlySpan<byte> Series { get; private set; }

    /// <summary>True if the series is the one that was expected; see <see cref="Read(ReadOnlySpan{byte})"/>.</summary>
    public bool IsExpected { get; private set; }

    /// <summary>The metric's name; of a quoted name, what stands between the quotes, escapes included.</summary>
    public readonly ReadOnlySpan<byte> Name => ExpositionLine.NameOf(Series);

    public double Value { get; private set; }

    public readonly bool HasTimestamp => _timestampMs is not null;

    /// <summary>Milliseconds since 1970, 0 if the sample has no timestamp.</summary>
    public readonly long TimestampMs => _timestampMs ?? 0;

    /// <summary>The name on the <c># TYPE</c> line that the sample belongs to, or its own name if there is none.</summary>
    public readonly ReadOnlySpan<byte> Family => _family.Owns(Name) ? _family.Name : Name;

    /// <summary>The type of the sample's family; a family's <c>_created</c>, <c>_sum</c> and the like have it too.</summary>
    public readonly MetricType Type => _family.Owns(Name) ? _family.Type : MetricType.Unknown;

    /// <summary>The line read last, counted from 1; 0 before the first.</summary>
    public int Line { get; private set; }

    public ExpositionError? Error { get; private set; }

    /// <summary>True once the page was read to its end and everything on it could be read.</summary>
    public bool EndedWell { get; private set; }

    /// <summary>Goes to the next sample; false at the end of the page and, for good, at the first error.</summary>
    public bool Read() => Read(default);

    /// <summary>The same, faster if the next sample is of the expected series: that of the last page behind the one just read.</summary>
    /// <param name="expected">Bytes that <see cref="Series"/> gave before, or none.</param>
    public bool Read(ReadOnlySpan<byte> expected)
    {
        IsExpected = false;
        while (Error is null && _next < _page.Length)
        {
            if (ReadExpected(expected) || ReadLine(expected))
            {
                return true;
            }
        }
        Found(default, 0, null, isExpected: false);
        if (Error is null && _format == ExpositionFormat.OpenMetricsText && !_sawEnd)
        {
            Fail(1, "the page ends without '# EOF', so that a part of it may be missing");
        }
        EndedWell = Error is null;
        return false;
    }

    /// <summary>A series that is known need not be looked for the end of its labels, and a plain number not for that of its line.</summary>
    bool ReadExpected(ReadOnlySpan<byte> expected)
    {
        var line = _page[_next..];
        if (
            expected.IsEmpty
            || line.Length <= expected.Length + 1
            || line[expected.Length] != ' '
            || _sawEnd
            || !line.StartsWith(expected)
            || !ExpositionNumber.TryReadWholeLine(line[(expected.Length + 1)..], out var value, out var length)
        )
        {
            return false;
        }
        Line++;
        Found(line[..expected.Length], value, null, isExpected: true);
        _next += expected.Length + 1 + length;
        return true;
    }

    bool ReadLine(ReadOnlySpan<byte> expected)
    {
        Line++;
        var line = _page[_next..];
        var length = line.IndexOf((byte)'\n');
        var isWhole = length >= 0;
        line = isWhole ? line[..length] : line;
        _next += line.Length + (isWhole ? 1 : 0);
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        var text = line.TrimStart(" \t"u8);
        if (_sawEnd && !text.IsEmpty)
        {
            return Fail(1, "there is text behind '# EOF'");
        }
        if (_format == ExpositionFormat.OpenMetricsText && text.SequenceEqual("# EOF"u8))
        {
            _sawEnd = true;
            return false;
        }
        if (!isWhole)
        {
            // A number that was cut off would be another number.
            return Fail(line.Length + 1, "the page ends inside a line");
        }
        if (text.IsEmpty)
        {
            return false;
        }
        if (text[0] == '#')
        {
            ReadComment(text[1..].TrimStart(" \t"u8));
            return false;
        }
        var sample = new ExpositionLine(line, _format);
        if (!sample.Read(expected))
        {
            return Fail(sample.Column, sample.Reason!);
        }
        Found(sample.Series, sample.Value, sample.TimestampMs, sample.IsExpected);
        return true;
    }

    void Found(ReadOnlySpan<byte> series, double value, long? timestampMs, bool isExpected)
    {
        Series = series;
        Value = value;
        _timestampMs = timestampMs;
        IsExpected = isExpected;
    }

    void ReadComment(ReadOnlySpan<byte> comment)
    {
        if (comment.StartsWith("TYPE "u8) || comment.StartsWith("TYPE\t"u8))
        {
            _family = ExpositionFamily.Read(comment[5..]);
        }
    }

    bool Fail(int column, string reason)
    {
        Error = new ExpositionError(Line, column, reason);
        return false;
    }
}
