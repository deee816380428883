namespace Leeway.Core.Series;

/// <summary>Reads the samples of a page of delimited <c>io.prometheus.client.MetricFamily</c> messages.</summary>
/// <remarks>
/// Gives the series as a text page would have them, so that the format that a target answers in makes no difference:
/// a histogram is its <c>_bucket</c>, <c>_sum</c> and <c>_count</c> series, a created timestamp the <c>_created</c>
/// series of OpenMetrics, and a native histogram its cumulative counts at the bounds that are asked for.
/// Nothing is allocated while the page is sound, and nothing is done that the page's bytes do not pay for.
/// </remarks>
public ref struct ProtobufReader
{
    readonly ReadOnlySpan<byte> _page;
    readonly ProtobufText _text;
    readonly NativeBounds _bounds;
    readonly long _textMax;
    WireReader _families;
    WireReader _metrics;
    ProtobufMetric _metric;
    long _textLength;
    bool _isInFamily;
    bool _isInMetric;

    /// <param name="text">Where series are put together; one reader at a time may use it.</param>
    /// <param name="bounds">Where native histograms are shown.</param>
    /// <param name="textMax">The page's series may be as many bytes, as text: a label is written once and stands on many lines.</param>
    public ProtobufReader(ReadOnlySpan<byte> page, ProtobufText text, NativeBounds bounds, long textMax)
    {
        _page = page;
        _text = text;
        _bounds = bounds;
        _textMax = textMax;
        _families = new WireReader(page);
    }

    /// <summary>The series as a text page would have it; valid until the next <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<byte> Series => _text.Series.Written;

    public readonly double Value => _metric.Value;

    public readonly bool HasTimestamp => _metric.TimestampMs != 0;

    /// <summary>Milliseconds since 1970, 0 if the sample has no timestamp.</summary>
    public readonly long TimestampMs => _metric.TimestampMs;

    /// <summary>Of a native histogram's sample, where its buckets lie.</summary>
    public readonly HistogramLayout? Layout => _metric.Layout;

    /// <summary>Why the page cannot be read further, with the byte at which its family begins; null while it can.</summary>
    public string? Error { get; private set; }

    /// <summary>Goes to the next sample; false at the end of the page and, for good, at the first error.</summary>
    public bool Read()
    {
        while (Error is null)
        {
            if (_isInMetric && _metric.Read())
            {
                return Write();
            }
            var reason = _isInMetric ? _metric.Reason : null;
            _isInMetric = false;
            if (reason is not null || !(_isInFamily ? ReadMetric() : ReadFamily(out reason)))
            {
                return Fail(reason);
            }
        }
        return false;
    }

    bool ReadFamily(out string? reason)
    {
        _text.FamilyAt = _families.At;
        reason = null;
        if (_families.At == _page.Length)
        {
            return false;
        }
        if (!_families.TryReadNumber() || !_families.TryRead((int)Math.Min(_families.Number, int.MaxValue)))
        {
            reason = _families.Reason;
            return false;
        }
        ReadOnlySpan<byte> name = default;
        var fields = new WireReader(_families.Content);
        while (fields.Read())
        {
            name = fields.Tag == ((1 << 3) | WireReader.Bytes) ? fields.Content : name;
        }
        reason = fields.Reason ?? (name.IsEmpty ? "a family has no name" : null);
        _text.Begin(name);
        _metrics = new WireReader(_families.Content);
        _isInFamily = true;
        return reason is null;
    }

    bool ReadMetric()
    {
        while (_metrics.Read())
        {
            if (_metrics.Tag == ((4 << 3) | WireReader.Bytes))
            {
                _metric = new ProtobufMetric(_metrics.Content, _text.Labels, _bounds.Of(_text.Name));
                _isInMetric = true;
                return true;
            }
        }
        _isInFamily = false;
        return true;
    }

    bool Write()
    {
        _text.Write(_metric.Kind, _metric.Bound);
        _textLength += _text.Series.Length;
        return _textLength <= _textMax || Fail($"its series are longer than {_textMax} bytes as text");
    }

    bool Fail(string? reason)
    {
        Error = reason is null ? null : $"family at byte {_text.FamilyAt + 1}: {reason}";
        return false;
    }
}
