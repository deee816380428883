using System.Globalization;
using Leeway.Core.Risks;
using Leeway.Core.Statistics;
using Leeway.Core.Time;

namespace Leeway.Core.Targets;

/// <summary>How long users are hurt in the middle of incidents: half of them take longer.</summary>
/// <param name="Length">From the first user hurt until the last.</param>
/// <param name="Source">How anybody knows, for example <c>by 12 incidents</c>; empty if it was said.</param>
public sealed record UsualRepair(TimeSpan Length, string Source = "")
{
    /// <summary>What was measured says more than what is estimated, if there was enough of it; null if there is neither.</summary>
    /// <param name="lasted">How long users were hurt, of each incident.</param>
    /// <param name="risks">What people expect.</param>
    public static UsualRepair? Of(IReadOnlyList<TimeSpan> lasted, IReadOnlyList<Risk> risks)
    {
        if (lasted.Count < Bootstrap.ValuesLeast)
        {
            return Of(risks);
        }
        double[] seconds = [.. lasted.Select(one => one.TotalSeconds).Order()];
        return new UsualRepair(
            TimeSpan.FromSeconds(Metrics.Of(Metric.Median, seconds)),
            string.Create(CultureInfo.InvariantCulture, $"by {seconds.Length} incidents")
        );
    }

    /// <remarks>The median of each risk's detection and repair, weighted by how often it strikes.</remarks>
    static UsualRepair? Of(IReadOnlyList<Risk> risks)
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
                return new UsualRepair(1.Minutes * minutes, "by its risks");
            }
        }
        return null;
    }
}
