using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Silencing;

/// <summary>A silence at one instant: it acts now, or will.</summary>
/// <param name="Id">What it is ended by; null if it stands in a document.</param>
/// <param name="Span">When it acts, or acts next.</param>
public sealed record ActiveSilence(Silence Silence, string? Id, Interval Span)
{
    public bool IsActiveAt(DateTimeOffset at) => Span.From <= at && at < Span.Until;

    /// <summary>The one that holds an alert back the longest; null if none does.</summary>
    public static ActiveSilence? Holding(
        IEnumerable<ActiveSilence> silences,
        string slo,
        string severity,
        DateTimeOffset at
    ) => silences.Where(one => one.IsActiveAt(at) && one.Silence.Holds(slo, severity)).MaxBy(one => one.Span.Until);
}
