namespace Leeway.Core.Series;

/// <summary>One metric of a family, sample by sample: what a text page has on several lines.</summary>
ref struct ProtobufMetric
{
    const uint Counter = (3 << 3) | WireReader.Bytes;
    const uint Summary = (4 << 3) | WireReader.Bytes;
    const uint Histogram = (7 << 3) | WireReader.Bytes;

    readonly uint _type;
    readonly ReadOnlySpan<byte> _message;
    readonly ReadOnlySpan<double> _bounds;
    ProtobufHistogram _histogram;
    NativeBuckets _native;
    WireReader _parts;
    double _sum;
    double _count;
    double? _created;
    int _bound;
    bool _sawLast;

    /// <param name="metric">The message.</param>
    /// <param name="labels">Gets the labels as they stand on a text page, without braces.</param>
    /// <param name="bounds">Where a native histogram is to be shown.</param>
    public ProtobufMetric(ReadOnlySpan<byte> metric, SeriesBuffer labels, ReadOnlySpan<double> bounds)
    {
        _bounds = bounds;
        labels.Clear();
        var fields = new WireReader(metric);
        while (fields.Read())
        {
            switch (fields.Tag)
            {
                case (1 << 3) | WireReader.Bytes:
                    Reason ??= ProtobufLabel.Append(fields.Content, labels);
                    break;
                case (6 << 3) | WireReader.Varint:
                    TimestampMs = unchecked((long)fields.Number);
                    break;
                case Counter or Summary or Histogram or ((2 << 3) | WireReader.Bytes) or ((5 << 3) | WireReader.Bytes):
                    _type = fields.Tag;
                    _message = fields.Content;
                    break;
            }
        }
        Reason ??= fields.Reason;
        if (_type == 0)
        {
            Reason ??= "a metric has no value";
            return;
        }
        _parts = new WireReader(_message);
        Next =
            _type == Summary ? ProtobufSampleKind.Quantile
            : _type == Histogram ? BeginHistogram()
            : ProtobufSampleKind.Value;
        if (_type != Histogram)
        {
            ReadNumbers();
        }
    }

    /// <summary>What the sample that was read is.</summary>
    public ProtobufSampleKind Kind { get; private set; }

    public double Value { get; private set; }

    /// <summary>Of a bucket its upper bound, of a quantile the quantile.</summary>
    public double Bound { get; private set; }

    /// <summary>0 if it has none.</summary>
    public long TimestampMs { get; }

    /// <summary>Of a native histogram.</summary>
    public HistogramLayout? Layout { get; private set; }

    public string? Reason { get; private set; }

    ProtobufSampleKind Next { get; set; }

    /// <summary>Goes to the next sample; false at the end, and if there is a <see cref="Reason"/>.</summary>
    public bool Read()
    {
        while (Reason is null && Next != ProtobufSampleKind.End)
        {
            Kind = Next;
            if (ReadNext())
            {
                return Reason is null;
            }
        }
        return false;
    }

    bool ReadNext()
    {
        switch (Kind)
        {
            case ProtobufSampleKind.Value:
                Next = ProtobufSampleKind.Created;
                return Take(_count);
            case ProtobufSampleKind.Quantile or ProtobufSampleKind.Bucket:
                return ReadPart();
            case ProtobufSampleKind.NativeBucket:
                return ReadNative();
            case ProtobufSampleKind.LastBucket:
                Next = ProtobufSampleKind.Sum;
                Bound = double.PositiveInfinity;
                return !_sawLast && Take(_count);
            case ProtobufSampleKind.Sum:
                Next = ProtobufSampleKind.Count;
                return Take(_sum);
            case ProtobufSampleKind.Count:
                Next = ProtobufSampleKind.Created;
                return Take(_count);
            default:
                Next = ProtobufSampleKind.End;
                return _created is { } created && Take(created);
        }
    }

    bool ReadPart()
    {
        while (_parts.Read())
        {
            if (_parts.Tag == ((3 << 3) | WireReader.Bytes))
            {
                var part = new ProtobufPart(_parts.Content, isBucket: Kind == ProtobufSampleKind.Bucket);
                Reason ??= part.Reason;
                Bound = part.Bound;
                _sawLast |= double.IsPositiveInfinity(Bound);
                return Take(part.Value);
            }
        }
        Reason ??= _parts.Reason;
        Next = Kind == ProtobufSampleKind.Bucket ? ProtobufSampleKind.LastBucket : ProtobufSampleKind.Sum;
        return false;
    }

    bool ReadNative()
    {
        if (_bound == _bounds.Length)
        {
            Next = ProtobufSampleKind.LastBucket;
            return false;
        }
        Bound = _bounds[_bound++];
        var value = _native.UpTo(Bound);
        Reason ??= _native.Reason;
        return Take(value);
    }

    ProtobufSampleKind BeginHistogram()
    {
        _histogram = new ProtobufHistogram(_message);
        (_sum, _count, _created) = (_histogram.Sum, _histogram.Count, _histogram.Created);
        if (!_histogram.IsClassic && _histogram.Layout is { } layout)
        {
            Layout = layout;
            _native = _histogram.Buckets();
            Reason ??= _histogram.Reason;
            return ProtobufSampleKind.NativeBucket;
        }
        Reason ??= _histogram.Reason;
        return ProtobufSampleKind.Bucket;
    }

    /// <summary>Value, count and sum have the same numbers in all messages, and mean two things.</summary>
    void ReadNumbers()
    {
        var fields = new WireReader(_message);
        while (fields.Read())
        {
            switch (fields.Tag)
            {
                case (1 << 3) | WireReader.Varint: // a summary's
                    _count = fields.Number;
                    break;
                case (1 << 3) | WireReader.Fixed64:
                    _count = fields.Double;
                    break;
                case (2 << 3) | WireReader.Fixed64:
                    _sum = fields.Double;
                    break;
                case (3 << 3) | WireReader.Bytes when _type == Counter:
                case (4 << 3) | WireReader.Bytes when _type == Summary:
                    _created = ProtobufTime.Seconds(fields.Content);
                    break;
            }
        }
        Reason ??= fields.Reason;
    }

    bool Take(double value)
    {
        Value = value;
        return true;
    }
}
