using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>Alerts of which nobody is told for a time that somebody answers for: a silence, or a maintenance window that comes again.</summary>
/// <remarks>It holds back messages only: alerts begin and end, and budgets burn, as ever. An <see cref="Adjustment"/> spares the budget.</remarks>
public sealed record Silence
{
    public required string Name { get; init; }

    /// <summary>The names of the SLOs whose alerts it holds back; none if its selector matches nothing.</summary>
    public required IReadOnlySet<string> Objectives { get; init; }

    /// <summary>The severities that it holds back; empty for all.</summary>
    public required IReadOnlySet<string> Severities { get; init; }

    /// <summary>The SLOs as they are written: their names, or what they are selected by.</summary>
    public required string Of { get; init; }
    public required AdjustmentTime Time { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }

    /// <summary>The end of the silence that holds back an alert at an instant; null if none does.</summary>
    public DateTimeOffset? HoldsUntil(string slo, string severity, DateTimeOffset at)
    {
        if (!Objectives.Contains(slo) || (Severities.Count > 0 && !Severities.Contains(severity)))
        {
            return null;
        }
        // Intervals of a recurrence may overlap: the latest end counts.
        var spans = Time.Within(new Interval(at, at + 1.Milliseconds)).ToList();
        return spans.Count == 0 ? null : spans.Max(span => span.Until);
    }
}
