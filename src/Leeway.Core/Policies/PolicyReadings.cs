using Leeway.Core.Budgets;
using Leeway.Core.Conditions;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;

namespace Leeway.Core.Policies;

/// <summary>What a policy looks at, as of one tick.</summary>
/// <param name="Remaining">The share of the whole window's budget that is left; null if it is not known.</param>
/// <param name="Burns">By the length of the window; a window that is not known is missing.</param>
public sealed record PolicyReadings(double? Remaining, IReadOnlyDictionary<TimeSpan, double> Burns)
{
    /// <summary>Nothing is known, or nothing recent.</summary>
    public static PolicyReadings Unknown { get; } = new(null, new Dictionary<TimeSpan, double>());

    public double? Of(Quantity quantity) =>
        quantity.Measure switch
        {
            Measure.Remaining => Remaining,
            Measure.Spent => 1 - Remaining,
            Measure.Burn when quantity.Window is { } window && Burns.TryGetValue(window, out var burn) => burn,
            _ => null,
        };

    /// <summary>The burn rate of a window against the whole window's projected total; null if nothing of it is known.</summary>
    /// <remarks>
    /// What is not covered is taken for time without errors and with the traffic of the rest. So a policy that looks
    /// at 28 days does not freeze a service that is watched since this morning for its first error. Without events
    /// nothing burns.
    /// </remarks>
    public static double? Burn(WindowCounts window, Target target) =>
        window.Covered <= TimeSpan.Zero || window.Window.Length <= TimeSpan.Zero ? null
        : BurnReading.Of(window, target).Rate is not { } rate ? 0
        : rate.Factor * Math.Min(1, window.Covered / window.Window.Length);
}
