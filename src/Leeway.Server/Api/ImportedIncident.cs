using Leeway.Core.Incidents;
using Leeway.Core.Records;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>An incident that was written down elsewhere, as it is kept here: what people wrote goes before what the ledger says.</summary>
static class ImportedIncident
{
    public static Incident Of(RecordedIncident recorded, Configuration configuration)
    {
        var detected = recorded.Detected ?? recorded.Start;
        var fault = FaultClass.Parse(recorded.FaultClass);
        var title =
            recorded.Title.Length > 0 ? recorded.Title
            : recorded.FaultClass.Length > 0 ? recorded.FaultClass
            : recorded.Risk.Length > 0 ? recorded.Risk
            : "Taken over from elsewhere";
        return new Incident
        {
            Number = 0,
            Title = title,
            Service = recorded.Service,
            Slos =
                recorded.Slos.Count > 0
                    ? recorded.Slos
                    :
                    [
                        .. configuration
                            .Objectives.Where(one => one.Objective.Service == recorded.Service)
                            .Select(one => one.Objective.Name)
                            .Take(Incident.SlosMax),
                    ],
            Detected = detected,
            Acknowledged = recorded.Acknowledged,
            Mitigated = recorded.Mitigated,
            Closed = recorded.Repaired > detected ? recorded.Repaired : detected,
            ImpactStart = recorded.Start,
            ImpactEnd = recorded.Repaired,
            Impact = recorded.Impact,
            Trigger = fault.Trigger,
            Cause = fault.Cause,
            Detection = recorded.Detection,
            Risk = recorded.Risk,
            Reference =
                recorded.Reference.Length > 0
                    ? recorded.Reference
                    : $"{InstantText.Format(recorded.Start)} {recorded.Service} {title}",
        };
    }
}
