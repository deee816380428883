using Leeway.Core.Time;

namespace Leeway.Core.Records;

/// <summary>All incidents of a stretch of time: what is not among them did not happen.</summary>
/// <param name="Span">How long people wrote down; without it nobody can say how often something happens.</param>
public sealed record IncidentRecord(Interval Span, IReadOnlyList<RecordedIncident> Incidents)
{
    const double DaysAYear = 365;

    public double Years => Span.Length / 1.Days / DaysAYear;

    /// <summary>The incidents of a part of the time.</summary>
    public IncidentRecord Within(Interval part) =>
        new(part, [.. Incidents.Where(incident => incident.Start >= part.From && incident.Start < part.Until)]);
}
