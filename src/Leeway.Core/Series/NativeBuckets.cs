namespace Leeway.Core.Series;

/// <summary>How many events a native histogram has up to a bound.</summary>
/// <remarks>
/// A bound inside a bucket gets a share of it as in Prometheus' <c>histogram_fraction</c>: the events are thought to lie
/// evenly on a logarithmic scale, and evenly on the plain one in the zero bucket.
/// </remarks>
ref struct NativeBuckets
{
    // Powers of two must fall on a bound although their logarithm has been through a division.
    const double Same = 1e-9;

    readonly HistogramLayout _layout;
    readonly double _negative;
    readonly double _zeroFrom;
    readonly double _zeroCount;
    BucketRun _run;
    double _below;
    bool _isInBucket;
    bool _isAtEnd;

    public NativeBuckets(BucketRun positive, HistogramLayout layout, double negative, double zeroFrom, double zeroCount)
    {
        _run = positive;
        _layout = layout;
        _negative = negative;
        _zeroFrom = zeroFrom;
        _zeroCount = zeroCount;
        _below = negative + zeroCount;
    }

    public readonly string? Reason => _run.Reason;

    /// <param name="bound">Above zero, and not below the one before.</param>
    public double UpTo(double bound)
    {
        if (bound < _layout.ZeroThreshold)
        {
            return _negative + (_zeroCount * (bound - _zeroFrom) / (_layout.ZeroThreshold - _zeroFrom));
        }
        // Bucket n ends at 2^(n / 2^schema).
        var place = Math.Log2(bound) * Math.Pow(2, _layout.Schema);
        var nearest = Math.Round(place);
        var isBound = Math.Abs(place - nearest) < Same;
        var index = isBound ? nearest : Math.Ceiling(place);
        while (Advance() && _run.Index < index)
        {
            _below += _run.Count;
            _isInBucket = false;
        }
        if (!_isInBucket || _run.Index > index)
        {
            return _below;
        }
        return _below + (_run.Count * (isBound ? 1 : place - (index - 1)));
    }

    /// <summary>Makes sure that a bucket has been read whose count is not yet below; false if there is none any more.</summary>
    bool Advance()
    {
        if (!_isInBucket && !_isAtEnd)
        {
            _isInBucket = _run.Read();
            _isAtEnd = !_isInBucket;
        }
        return _isInBucket;
    }
}
