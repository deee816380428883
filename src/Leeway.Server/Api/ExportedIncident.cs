using Leeway.Core.Records;
using Leeway.Engine.Incidents;

namespace Leeway.Server.Api;

/// <summary>An incident as it is written down elsewhere: when it hurt as people say, and else as the ledger does.</summary>
static class ExportedIncident
{
    // Of a reference that may be read again.
    const int ReferenceMax = 300;

    public static RecordedIncident Of(IncidentStory story)
    {
        var (incident, times) = (story.Incident, story.Times);
        var repaired = times.ImpactEnd;
        var start = Earlier(times.ImpactStart ?? times.Detected, Earlier(times.Detected, repaired));
        return new RecordedIncident
        {
            Start = start,
            // A record has its instants in order: what was over before anybody knew was known at its end.
            Detected = Earlier(times.Detected, repaired),
            Acknowledged = times.Acknowledged,
            Mitigated = times.Mitigated,
            Repaired = repaired,
            Impact = incident.Impact,
            FaultClass = incident.Fault.Name,
            Risk = incident.Risk,
            Service = incident.Service,
            Slos = incident.Slos,
            Detection = incident.Detection,
            Title = incident.Title,
            Reference = incident.Reference is { Length: <= ReferenceMax } reference
                ? reference
                : incident.Id.ToString(),
        };
    }

    static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}
