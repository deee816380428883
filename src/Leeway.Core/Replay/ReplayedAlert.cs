using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>An alert as it stands live: a severity of an SLO that fires, however many of its tiers do.</summary>
/// <param name="Rule">The tier that fired first.</param>
/// <param name="Span">From the first tier that fired until the last that resolved.</param>
/// <param name="IsOpen">True if it still fired when the history ended.</param>
public sealed record ReplayedAlert(Severity Severity, string Rule, Interval Span, bool IsOpen)
{
    /// <summary>True if it says that nothing is counted, not that the budget burns.</summary>
    public bool IsOfAbsence { get; init; }

    /// <summary>When people would have been told; null if a more urgent alert held it back for as long as it fired.</summary>
    public DateTimeOffset? Told { get; init; } = Span.From;
}
