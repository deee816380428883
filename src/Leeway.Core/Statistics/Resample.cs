using Leeway.Core.Chance;

namespace Leeway.Core.Statistics;

/// <summary>Values drawn with replacement from those that there were: what might have happened as well.</summary>
/// <remarks>Drawn are places, which are counted, so that what comes out is in order without sorting.</remarks>
sealed class Resample
{
    readonly double[] _ordered;
    readonly int[] _times;
    readonly double[] _drawn;

    /// <param name="values">At least one.</param>
    /// <param name="size">So many are drawn each time.</param>
    public Resample(IEnumerable<double> values, int? size = null)
    {
        _ordered = [.. values.Order()];
        _times = new int[_ordered.Length];
        _drawn = new double[size ?? _ordered.Length];
    }

    public ReadOnlySpan<double> Ordered => _ordered;

    /// <summary>The least first; good until the next call.</summary>
    public ReadOnlySpan<double> Draw(Dice dice)
    {
        Array.Clear(_times);
        for (var left = _drawn.Length; left > 0; left--)
        {
            _times[(int)(dice.Uniform() * _times.Length)]++;
        }
        var at = 0;
        for (var place = 0; place < _times.Length; place++)
        {
            _drawn.AsSpan(at, _times[place]).Fill(_ordered[place]);
            at += _times[place];
        }
        return _drawn;
    }
}
