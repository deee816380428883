using Leeway.Client;
using Leeway.Core.Incidents;
using Leeway.Documents;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>What somebody wants to be written down of an incident, checked.</summary>
sealed class IncidentWriting(IncidentRequest request, Configuration configuration, RequestParts parts)
{
    // A fault class, 'configuration-' and the cause, is a name of documents like that of a risk: 63 characters.
    const int CauseMax = 49;
    const int RiskMax = 63;

    /// <summary>A new incident; without meaning if the parts have problems.</summary>
    public Incident Draft()
    {
        var service = request.Service ?? "";
        var known = Slos(request.Slos ?? []);
        if (service.Length == 0 && known.Count == 0)
        {
            parts.Refuse("slos", "Say what it is about: a service, or SLOs.");
        }
        return Changed(
            new Incident
            {
                Number = 0,
                Title = "",
                Service = service.Length > 0 ? service : ServiceOf(known),
                Slos = known.Count > 0 ? known : SlosOf(service),
                Detected = parts.Now,
            },
            isNew: true
        );
    }

    /// <summary>The incident as it is to be; without meaning if the parts have problems.</summary>
    public Incident Changed(Incident before, bool isNew = false)
    {
        var after = before with
        {
            Title =
                request.Title is null && !isNew ? before.Title : parts.Line(request.Title, "title", Incident.TitleMax),
            Service = request.Service is { } service && !isNew ? Service(service) : before.Service,
            Slos = request.Slos is { } slos && !isNew ? Slos(slos) : before.Slos,
            Detected = parts.Instant(request.Detected, "detected") ?? before.Detected,
            Acknowledged = At(request.Acknowledged, "acknowledged", before.Acknowledged),
            Mitigated = At(request.Mitigated, "mitigated", before.Mitigated),
            Closed = At(request.Closed, "closed", before.Closed),
            ImpactStart = At(request.ImpactStart, "impactStart", before.ImpactStart),
            ImpactEnd = At(request.ImpactEnd, "impactEnd", before.ImpactEnd),
            Impact = parts.Share(request.Impact, "impact") ?? before.Impact,
            Trigger = request.Trigger is { } trigger ? parts.Word<Trigger>(trigger, "trigger") : before.Trigger,
            Cause = request.Cause is { } cause ? parts.Name(cause, "cause", CauseMax) : before.Cause,
            Detection = request.Detection is { } how ? parts.Word<Detection>(how, "detection") : before.Detection,
            Risk = request.Risk is { } risk ? parts.Name(risk, "risk", RiskMax) : before.Risk,
        };
        if (after.ImpactEnd < (after.ImpactStart ?? DateTimeOffset.MinValue))
        {
            parts.Refuse("impactEnd", "It lies before the impact's start.");
        }
        if (after.Closed < after.Detected)
        {
            parts.Refuse("closed", "It lies before it was detected.");
        }
        return after;
    }

    DateTimeOffset? At(string? text, string field, DateTimeOffset? before) =>
        text is null ? before : parts.Instant(text, field);

    string Service(string service)
    {
        if (service.Length > 0 && SlosOf(service).Count == 0)
        {
            parts.Refuse("service", $"There is no service '{service}' with SLOs; /api/v1/services lists them.");
        }
        return service;
    }

    List<string> Slos(IReadOnlyList<string> slos)
    {
        var known = configuration.Objectives.Select(one => one.Objective.Name).ToHashSet(StringComparer.Ordinal);
        if (slos.FirstOrDefault(slo => !known.Contains(slo)) is { } unknown)
        {
            parts.Refuse("slos", $"There is no SLO '{unknown}'; /api/v1/slos lists those there are.");
        }
        if (slos.Count > Incident.SlosMax)
        {
            parts.Refuse("slos", $"There are more than {Incident.SlosMax}.");
            return [];
        }
        return [.. slos.Distinct(StringComparer.Ordinal)];
    }

    // Whoever names a service alone means all of its users.
    List<string> SlosOf(string service) =>
        [
            .. configuration
                .Objectives.Where(one => one.Objective.Service == service)
                .Select(one => one.Objective.Name)
                .Take(Incident.SlosMax),
        ];

    string ServiceOf(List<string> slos) =>
        configuration.Objectives.Select(one => one.Objective).FirstOrDefault(one => slos.Contains(one.Name))?.Service
        ?? "";
}
