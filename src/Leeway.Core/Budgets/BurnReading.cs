using Leeway.Core.Indicators;
using Leeway.Core.Objectives;

namespace Leeway.Core.Budgets;

/// <summary>How fast the budget burnt in one window, with the counts that say so.</summary>
/// <param name="Ratio">Null if the window holds no events.</param>
/// <param name="Rate">Null if the window holds no events.</param>
public sealed record BurnReading(WindowCounts Window, ErrorRatio? Ratio, BurnRate? Rate)
{
    public static BurnReading Of(WindowCounts window, Target target)
    {
        var ratio = ErrorRatio.Of(window.Counts);
        return new BurnReading(window, ratio, ratio?.Against(target));
    }

    public override string ToString() => Rate is { } rate ? $"{rate} ({Window.Counts})" : "no events";
}
