using Leeway.Documents;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Notifying;

/// <summary>Occasions as notifications.</summary>
static class Notifications
{
    public static Notification Of(OccasionChange change, AlertFacts facts)
    {
        var began = Of(change.Occasion, facts);
        return change is OccasionChange.Ended ended
            ? began with
            {
                Status = AlertStatus.Resolved,
                EndedAt = ended.At,
                Reason = ended.Reason,
            }
            : began;
    }

    /// <summary>The notification of the occasion's beginning.</summary>
    public static Notification Of(Occasion occasion, AlertFacts facts) =>
        new()
        {
            Slo = occasion.Slo,
            Group = occasion.Group,
            GroupLabels = occasion.GroupLabels,
            Service = occasion.Service,
            Severity = occasion.Severity,
            Rank = occasion.Rank,
            Rule = occasion.Rule,
            Status = AlertStatus.Firing,
            Since = occasion.Since,
            Reason = occasion.Reason,
            Target = occasion.Target,
            Description = occasion.Description,
            Labels = occasion.Labels,
            Runbook = occasion.Runbook,
            Facts = facts,
        };

    /// <summary>The receivers of all routes that want it.</summary>
    public static IEnumerable<string> Receivers(IReadOnlyList<Route> routes, Notification notification) =>
        routes
            .Where(route =>
                Wants(route.Severities, notification.Severity)
                && Wants(route.Services, notification.Service)
                && Wants(route.Objectives, notification.Slo)
            )
            .SelectMany(route => route.Receivers)
            .Select(receiver => receiver.Name)
            .Distinct(StringComparer.Ordinal);

    static bool Wants(IReadOnlyList<string> wanted, string value) =>
        wanted.Count == 0 || wanted.Contains(value, StringComparer.Ordinal);
}
