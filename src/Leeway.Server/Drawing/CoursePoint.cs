using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Server.Drawing;

/// <summary>What an SLO counted in one step around an incident.</summary>
/// <param name="Counts">Null if nothing is known of that time.</param>
public readonly record struct CoursePoint(Interval Span, EventCounts? Counts)
{
    /// <summary>The part of the events that was bad; null without any.</summary>
    public double? Ratio => Counts is { } counts ? ErrorRatio.Of(counts)?.Value : null;
}
