using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>What strategies are tried on: a past, and what was promised.</summary>
public sealed record ReplaySubject(CountHistory History, Target Target, TimeSpan SloWindow)
{
    public Significance Significance { get; init; } = Significance.Default;

    /// <summary>What people know of the past; null if nobody was asked, and only the counts tell.</summary>
    public IReadOnlyList<Incident>? Incidents { get; init; }

    /// <summary>How many more they know of that lie outside of it.</summary>
    public int IncidentsLeftOut { get; init; }

    /// <summary>Alerts of one severity with less than this between them are one.</summary>
    public TimeSpan Gap { get; init; } = 5.Minutes;

    // Without labels the counts are all that there is to judge by, and they say that it was not worth it; only of time without counts they say nothing.
    internal AlertWorth WorthOfStray(ReplayedAlert alert) =>
        Incidents is null ? (alert.IsOfAbsence ? AlertWorth.Unknown : AlertWorth.Wrong)
        : Incidents.Any(incident => incident.IsNoise && incident.Span.Overlaps(alert.Span)) ? AlertWorth.Wrong
        : AlertWorth.Unknown;
}
