using System.Globalization;

namespace Leeway.Core.Objectives;

/// <summary>The share of events that is to be good: 99.9 % is 0.999, exactly.</summary>
/// <remarks>The default value is the target of an SLO that nobody set: one half.</remarks>
public readonly record struct Target
{
    const decimal DefaultFraction = 0.5m;

    readonly decimal _beyondDefault;

    /// <param name="fraction">More than 0 and less than 1: a target of 1 has no budget, one of 0 no meaning.</param>
    public Target(decimal fraction)
    {
        if (fraction is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(fraction),
                fraction,
                "A target lies between 0 and 1, both excluded."
            );
        }
        _beyondDefault = fraction - DefaultFraction;
    }

    public decimal Fraction => DefaultFraction + _beyondDefault;

    /// <summary>β = 1 − T: the share of events that may be bad.</summary>
    public decimal BudgetFraction => 1 - Fraction;

    public override string ToString() =>
        (Fraction * 100).ToString("0.##########################", CultureInfo.InvariantCulture) + "%";
}
