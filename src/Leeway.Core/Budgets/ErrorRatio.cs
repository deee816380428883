using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;

namespace Leeway.Core.Budgets;

/// <summary>e = bad / total of a window, from 0 to 1. Without events there is none: not zero, not NaN.</summary>
public readonly record struct ErrorRatio
{
    ErrorRatio(double value) => Value = value;

    public double Value { get; }

    /// <summary>The ratio of the counts, or null if they hold no events.</summary>
    public static ErrorRatio? Of(EventCounts counts)
    {
        var ordered = counts.Ordered();
        return ordered.Total > 0 ? new ErrorRatio(ordered.Bad / ordered.Total) : null;
    }

    /// <summary>b = e / β.</summary>
    /// <remarks>
    /// Divided as decimals: 0.28 / 0.05 is 5.6, where doubles give a little more, and a burn of just the factor would
    /// alert. A decimal takes 15 digits of the ratio, all that people write.
    /// </remarks>
    public BurnRate Against(Target target) => new((double)((decimal)Value / target.BudgetFraction));

    public override string ToString() => Value.ToString("0.######%", CultureInfo.InvariantCulture);
}
