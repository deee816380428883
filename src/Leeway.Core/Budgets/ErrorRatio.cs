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
    public BurnRate Against(Target target) => new(Value / (double)target.BudgetFraction);

    public override string ToString() => Value.ToString("0.######%", CultureInfo.InvariantCulture);
}
