using System.Globalization;

namespace Leeway.Core.Indicators;

/// <summary>The share of a slice's events that has to be good for the slice to be good, exactly.</summary>
/// <remarks>Unlike an SLO's target it may be 1: a slice has no budget. The default value is 1: one bad event spoils the slice.</remarks>
public readonly record struct SliceTarget
{
    readonly decimal _belowDefault;

    /// <param name="fraction">More than 0, which every slice would reach, and at most 1.</param>
    public SliceTarget(decimal fraction)
    {
        if (fraction is <= 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(fraction),
                fraction,
                "A slice's target lies above 0 and is at most 1."
            );
        }
        _belowDefault = 1 - fraction;
    }

    public decimal Fraction => 1 - _belowDefault;

    /// <summary>The same text for 0.95 and 0.950.</summary>
    public override string ToString() =>
        Fraction.ToString("0.############################", CultureInfo.InvariantCulture);
}
