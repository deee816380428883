using Leeway.Core.Indicators;

namespace Leeway.Core.Alerts;

/// <summary>What a tier looks at in one window.</summary>
/// <param name="Total">Events, not negative.</param>
/// <param name="Bad">Bad ones of them, from 0 to the total.</param>
/// <param name="CoveredSeconds">For so much of the window counts are known.</param>
/// <param name="Against">The events that the bad ones are compared with: the total, or what is usual in such a time.</param>
public readonly record struct WindowSums(double Total, double Bad, double CoveredSeconds, double Against)
{
    /// <param name="counts">As counted.</param>
    /// <param name="usual">Events that are usual in such a time; null to compare with those that there were.</param>
    public static WindowSums Of(in WindowCounts counts, double? usual = null)
    {
        var ordered = counts.Counts;
        return new WindowSums(ordered.Total, ordered.Bad, counts.Covered.TotalSeconds, usual ?? ordered.Total);
    }
}
