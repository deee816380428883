namespace Leeway.Core.Series;

/// <summary>The message of one histogram, without its buckets.</summary>
ref struct ProtobufHistogram
{
    const uint NegativeSpan = 9;
    const uint PositiveSpan = 12;

    readonly ReadOnlySpan<byte> _message;
    double _zeroCount;
    bool _hasPositive;
    bool _hasNegative;

    public ProtobufHistogram(ReadOnlySpan<byte> message)
    {
        _message = message;
        var fields = new WireReader(message);
        var (schema, zeroThreshold, countFloat, zeroFloat) = (0L, 0.0, 0.0, 0.0);
        while (fields.Read())
        {
            switch (fields.Tag)
            {
                case (1 << 3) | WireReader.Varint:
                    Count = fields.Number;
                    break;
                case (2 << 3) | WireReader.Fixed64:
                    Sum = fields.Double;
                    break;
                case (3 << 3) | WireReader.Bytes:
                    IsClassic = true;
                    break;
                case (4 << 3) | WireReader.Fixed64:
                    countFloat = fields.Double;
                    break;
                case (5 << 3) | WireReader.Varint:
                    schema = fields.Folded;
                    break;
                case (6 << 3) | WireReader.Fixed64:
                    zeroThreshold = fields.Double;
                    break;
                case (7 << 3) | WireReader.Varint:
                    _zeroCount = fields.Number;
                    break;
                case (8 << 3) | WireReader.Fixed64:
                    zeroFloat = fields.Double;
                    break;
                case (NegativeSpan << 3) | WireReader.Bytes:
                    _hasNegative = true;
                    break;
                case (PositiveSpan << 3) | WireReader.Bytes:
                    _hasPositive = true;
                    break;
                case (15 << 3) | WireReader.Bytes:
                    Created = ProtobufTime.Seconds(fields.Content);
                    break;
            }
        }
        Count = countFloat > 0 ? countFloat : Count;
        _zeroCount = zeroFloat > 0 ? zeroFloat : _zeroCount;
        Reason = fields.Reason;
        if (_hasPositive || _hasNegative || zeroThreshold > 0 || _zeroCount > 0)
        {
            Layout = new HistogramLayout((int)Math.Clamp(schema, int.MinValue, int.MaxValue), zeroThreshold);
        }
    }

    public double Count { get; }

    public double Sum { get; }

    /// <summary>Seconds since 1970, or null if it does not say.</summary>
    public double? Created { get; }

    /// <summary>True if it has buckets with a bound each; then those count, whatever else it has.</summary>
    public bool IsClassic { get; }

    /// <summary>Null if it is no native histogram.</summary>
    public HistogramLayout? Layout { get; }

    public string? Reason { get; private set; }

    /// <summary>Prepares to tell how many events there were up to bounds above zero, to be asked for in ascending order.</summary>
    public NativeBuckets Buckets()
    {
        var negative = 0.0;
        var run = new BucketRun(_message, NegativeSpan);
        while (run.Read())
        {
            negative += run.Count;
        }
        Reason ??= run.Reason;
        // As Prometheus reads it: below zero there is nothing in the zero bucket if all other buckets lie above zero.
        var zeroFrom = _hasPositive && !_hasNegative ? 0 : -Layout!.Value.ZeroThreshold;
        return new NativeBuckets(new BucketRun(_message, PositiveSpan), Layout!.Value, negative, zeroFrom, _zeroCount);
    }
}
