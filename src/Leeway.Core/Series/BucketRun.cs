namespace Leeway.Core.Series;

/// <summary>The buckets of one side of a native histogram, from the one nearest to zero outwards.</summary>
/// <remarks>
/// Spans say which buckets there are, counts follow in a row: as differences of whole numbers, or as they are. Each
/// bucket takes its count from the message, so that a span that claims millions of buckets costs no more than its bytes.
/// </remarks>
ref struct BucketRun(ReadOnlySpan<byte> histogram, uint spanField)
{
    readonly uint _spanTag = (spanField << 3) | WireReader.Bytes;
    readonly uint _deltaField = spanField + 1;
    readonly uint _countField = spanField + 2;

    WireReader _spans = new(histogram);
    WireReader _counts = new(histogram);
    WireReader _packed;
    uint _packedField;
    long _next;
    long _whole;
    uint _left;

    /// <summary>The bucket's number: 0 ends at 1, the next at 2^(2^-schema).</summary>
    public long Index { get; private set; }

    public double Count { get; private set; }

    public string? Reason { get; private set; }

    public bool Read()
    {
        while (_left == 0)
        {
            if (!ReadSpan())
            {
                return false;
            }
        }
        _left--;
        Index = _next++;
        if (!ReadCount())
        {
            Reason ??= "a histogram has fewer counts than buckets";
            return false;
        }
        if (!(Count >= 0))
        {
            Reason = "a bucket of a histogram has a count below zero";
            return false;
        }
        return true;
    }

    bool ReadSpan()
    {
        while (_spans.Read())
        {
            if (_spans.Tag == _spanTag)
            {
                var (offset, length) = (0L, 0UL);
                var span = new WireReader(_spans.Content);
                while (span.Read())
                {
                    if (span.Tag == ((1 << 3) | WireReader.Varint))
                    {
                        offset = span.Folded;
                    }
                    else if (span.Tag == ((2 << 3) | WireReader.Varint))
                    {
                        length = span.Number;
                    }
                }
                Reason = span.Reason;
                if (offset is < int.MinValue or > int.MaxValue || length > uint.MaxValue)
                {
                    Reason = "a span of a histogram's buckets lies nowhere";
                }
                if (Reason is not null)
                {
                    return false;
                }
                _next += offset;
                _left = (uint)length;
                return true;
            }
        }
        return false;
    }

    bool ReadCount()
    {
        while (true)
        {
            if (_packedField == _deltaField && _packed.TryReadNumber())
            {
                return TakeDelta(_packed.Folded);
            }
            if (_packedField == _countField && _packed.TryReadDouble())
            {
                return Take(_packed.Double);
            }
            _packedField = 0;
            if (!_counts.Read())
            {
                return false;
            }
            var field = _counts.Tag >> 3;
            if (field != _deltaField && field != _countField)
            {
                continue;
            }
            switch (_counts.Tag & 7)
            {
                case WireReader.Bytes:
                    _packed = new WireReader(_counts.Content);
                    _packedField = field;
                    break;
                case WireReader.Varint when field == _deltaField:
                    return TakeDelta(_counts.Folded);
                case WireReader.Fixed64 when field == _countField:
                    return Take(_counts.Double);
                default:
                    return false;
            }
        }
    }

    bool TakeDelta(long delta)
    {
        _whole = unchecked(_whole + delta);
        return Take(_whole);
    }

    bool Take(double count)
    {
        Count = count;
        return true;
    }
}
