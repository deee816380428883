using Leeway.Core.Indicators;
using Leeway.Core.Objectives;

namespace Leeway.Core.Budgets;

/// <summary>How fast the budget burnt in one window, with the counts that say so.</summary>
/// <param name="Usual">The events that are usual in such a time, if bad events are compared with those; else null.</param>
/// <param name="Ratio">Null if there are no events to compare with.</param>
/// <param name="Rate">Null if there are no events to compare with.</param>
public sealed record BurnReading(WindowCounts Window, Target Target, double? Usual, ErrorRatio? Ratio, BurnRate? Rate)
{
    /// <param name="usual">The events that are usual in such a time; null to compare with those that there were.</param>
    public static BurnReading Of(WindowCounts window, Target target, double? usual = null)
    {
        var counts = window.Counts;
        var ratio = ErrorRatio.Of(counts.Bad, usual ?? counts.Total);
        return new BurnReading(window, target, usual, ratio, ratio?.Against(target));
    }

    public override string ToString() => Rate is { } rate ? $"{rate} ({Window.Counts})" : "no events";
}
