using Leeway.Core.Incidents;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Answers whether something like it has happened before, and why that is like it.</summary>
static class SimilarIncidents
{
    const int Most = 5;

    // With less in common than this they share no more than a service.
    const double Least = 0.3;

    // A storm of alerts of every group says no more than its first ones.
    const int AlertsMax = 20;

    /// <param name="beginnings">Of alerts, by the incident that they opened or joined.</param>
    public static IReadOnlyList<SimilarIncident> Of(
        IncidentStory story,
        IEnumerable<IncidentStory> before,
        ILookup<Guid, IncidentNote> beginnings
    )
    {
        var features = Features(story);
        return
        [
            .. before
                .Select(other => Compared(other, Features(other)))
                .Where(one => one.Similarity >= Least)
                .OrderByDescending(one => one.Similarity)
                .ThenByDescending(one => one.Story.Start)
                .Take(Most),
        ];

        SimilarIncident Compared(IncidentStory other, IReadOnlyList<string> its) =>
            new(other, Similarity.Of(features, its), Similarity.Shared(features, its));

        IReadOnlyList<string> Features(IncidentStory one) =>
            Similarity.Features(
                one.Incident.Service,
                one.Incident.Slos,
                one.Incident.Fault,
                beginnings[one.Incident.Id]
                    .Select(note => Notification.AlertIn(note.Alert!))
                    .Distinct(StringComparer.Ordinal)
                    .Take(AlertsMax)
            );
    }
}
