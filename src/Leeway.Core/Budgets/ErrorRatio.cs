using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;

namespace Leeway.Core.Budgets;

/// <summary>e = bad / total of a window, from 0 to 1. Without events there is none: not zero, not NaN.</summary>
public readonly record struct ErrorRatio
{
    // Beyond it, which only a comparison with other events comes to, a decimal could overflow.
    const double Large = 1e6;

    ErrorRatio(double value) => Value = value;

    public double Value { get; }

    /// <summary>The ratio of the counts, or null if they hold no events.</summary>
    public static ErrorRatio? Of(EventCounts counts)
    {
        var ordered = counts.Ordered();
        return Of(ordered.Bad, ordered.Total);
    }

    /// <summary>Bad events as a part of others than those among which they were counted; may be more than 1. Null without any.</summary>
    public static ErrorRatio? Of(double bad, double events) => events > 0 ? new ErrorRatio(bad / events) : null;

    /// <summary>b = e / β.</summary>
    /// <remarks>
    /// Divided as decimals: 0.28 / 0.05 is 5.6, where doubles give a little more, and a burn of just the factor would
    /// alert. A decimal takes 15 digits of the ratio, all that people write.
    /// </remarks>
    public BurnRate Against(Target target) =>
        new(
            Value < Large
                ? (double)((decimal)Value / target.BudgetFraction)
                : Math.Min(Value / (double)target.BudgetFraction, double.MaxValue)
        );

    public override string ToString() => Value.ToString("0.######%", CultureInfo.InvariantCulture);
}
