using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Incidents;

/// <summary>What part of the events is bad when nothing happens: an incident is not to pay for it.</summary>
public static class BaseRatio
{
    const int Days = 7;

    /// <summary>The middle one of those at the same time of the seven days before; 0 if nothing is known of them.</summary>
    public static double Of(Interval incident, Func<Interval, EventCounts> read)
    {
        var length = TimeSpan.FromTicks(Math.Clamp(incident.Length.Ticks, 1.Hours.Ticks, 1.Days.Ticks));
        var ratios = Enumerable
            .Range(1, Days)
            .Select(day => incident.From - day.Days)
            .Select(from => read(new Interval(from, from + length)))
            .Where(counts => counts.Total > 0)
            .Select(counts => counts.Bad / counts.Total)
            .Order()
            .ToArray();
        return ratios.Length == 0 ? 0 : (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
    }
}
