using Leeway.Core.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Targets;

/// <summary>How long incidents last in the middle, by the risks that people wrote down.</summary>
public static class UsualRepair
{
    /// <summary>From the first user hurt until the last, so that half of all incidents take longer; null if there are no risks.</summary>
    /// <remarks>The median of each risk's detection and repair, weighted by how often it strikes.</remarks>
    public static TimeSpan? Of(IReadOnlyList<Risk> risks)
    {
        var lengths = risks
            .Select(risk => (Minutes: risk.Detect.At(0) + risk.Repair.At(0), Weight: risk.Frequency.MeanPerYear))
            .OrderBy(one => one.Minutes)
            .ToList();
        var half = lengths.Sum(one => one.Weight) / 2;
        var seen = 0.0;
        foreach (var (minutes, weight) in lengths)
        {
            seen += weight;
            if (seen >= half)
            {
                return 1.Minutes * minutes;
            }
        }
        return null;
    }
}
