using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>Incidents as the API shows them.</summary>
static class IncidentView
{
    public static IncidentSummary Of(IncidentStory story)
    {
        var (incident, times) = (story.Incident, story.Times);
        return new IncidentSummary
        {
            Number = incident.Number,
            Title = incident.Title,
            State = StateOf(story),
            Service = incident.Service,
            Slos = incident.Slos,
            ImpactStart = times.ImpactStart,
            Detected = times.Detected,
            Acknowledged = times.Acknowledged,
            Mitigated = times.Mitigated,
            ImpactEnd = times.ImpactEnd,
            Closed = times.Closed,
            Version = incident.Version,
            BudgetShare = story.Share,
            FaultClass = incident.Fault.Name,
            Trigger = FaultClass.WordOf(incident.Trigger),
            Cause = incident.Cause,
            Detection = FaultClass.WordOf(incident.Detection),
            Risk = incident.Risk,
        };
    }

    public static IncidentDetail Of(IncidentFile file)
    {
        IReadOnlyList<IncidentCostDetail> costs =
        [
            .. file.Story.Costs.Select(cost => Cost(cost.Slo, cost.Impact, cost.Events, cost.Share)),
        ];
        return new IncidentDetail
        {
            Summary = Of(file.Story),
            DerivedImpactStart = file.Story.Derived.Start,
            DerivedImpactEnd = file.Story.Derived.End,
            Impact = file.Story.Incident.Impact,
            Phases =
            [
                .. Enum.GetValues<Phase>()
                    .Select(phase => new IncidentPhaseDetail(NameOf(phase), file.Story.Times.Of(phase)?.TotalSeconds)),
            ],
            Costs = costs,
            Charts = IncidentCourses.SlosOf(costs),
            Notes =
            [
                .. file.Notes.Select(note => new IncidentNoteDetail(
                    note.At,
                    JsonNamingPolicy.CamelCase.ConvertName(note.Kind.ToString()),
                    note.Person.Name,
                    note.Text
                )),
            ],
            Items = [.. file.Items.Select(Of)],
            Owed = [.. file.Owed.Select(Of)],
            Parts = [.. file.Parts.Select(part => part.Number)],
            MergedInto = file.Whole?.Number,
            Similar =
            [
                .. file.Similar.Select(one => new SimilarIncidentDetail(
                    one.Story.Incident.Number,
                    one.Story.Incident.Title,
                    one.Story.Start,
                    one.Story.Share,
                    one.Similarity,
                    one.Shared
                )),
            ],
            Repeats = file.Repeats?.Incident.Number,
        };
    }

    public static ActionItemDetail Of(ActionItem item) =>
        new()
        {
            Id = item.Id,
            Version = item.Version,
            Text = item.Text,
            Owner = item.Owner,
            Priority = item.Priority,
            Due = item.Due,
            Done = item.Done,
        };

    public static ObligationDetail Of(IncidentObligation one) =>
        new(
            one.Policy,
            one.Slo,
            one.Owed.Subject,
            one.Owed.Obligation.ToString()!,
            one.Owed.IsMet,
            one.Owed.Reason,
            one.Owed.By,
            one.Owed.Remedy
        );

    public static IncidentCostDetail Cost(string slo, Interval? time, double events, double? share) =>
        new()
        {
            Slo = slo,
            From = time?.From,
            Until = time?.Until,
            BadEvents = events,
            BudgetShare = share,
        };

    public static string NameOf(Phase phase) => phase.ToString().ToLowerInvariant();

    static string StateOf(IncidentStory story) =>
        story.Incident.MergedInto is not null ? "merged"
        : story.Incident.Closed is not null ? "closed"
        : story.IsOngoing ? "burning"
        : story.Incident.Mitigated is not null ? "mitigated"
        : "open";
}
