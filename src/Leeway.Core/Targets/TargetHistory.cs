using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Targets;

/// <summary>How an SLI did, step by step: days, or hours where the SLO's window is short.</summary>
/// <param name="Step">A whole part of a day, or a day.</param>
/// <param name="Counts">The oldest first; a step of which nothing is known has no events.</param>
public sealed record TargetHistory(TimeSpan Step, IReadOnlyList<EventCounts> Counts)
{
    /// <summary>With less nobody can tell how next month will be. Source: The Site Reliability Workbook, chapter 2: four weeks.</summary>
    public static TimeSpan Least { get; } = 28.Days;

    /// <summary>Time in which there were events.</summary>
    public TimeSpan Known => Step * Counts.Count(counts => counts.Total > 0);

    public bool IsEnough => Known >= Least;

    public EventCounts Sum => Counts.Aggregate(EventCounts.None, (sum, counts) => sum + counts);

    /// <summary>The step to reckon with for a window of this length.</summary>
    public static TimeSpan StepFor(TimeSpan window) => window >= 7.Days ? 1.Days : 1.Hours;
}
