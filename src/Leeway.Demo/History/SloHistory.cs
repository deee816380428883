using Leeway.Core.Time;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.History;

/// <summary>What the last thirty days of one SLO looked like.</summary>
/// <param name="BadShare">The share of bad events on an ordinary day.</param>
sealed record SloHistory(
    string Slo,
    ServiceProfile Service,
    double BadShare,
    params IReadOnlyList<PastIncident> Incidents
)
{
    /// <summary>How far back the history goes: as far as the longest window of the examples.</summary>
    public static TimeSpan Length => 30.Days;

    /// <summary>
    /// Two incidents: twelve days ago the payment provider failed for three hours, which the storefront felt for one of
    /// them; five days ago a search index was rebuilt by day.
    /// </summary>
    public static IReadOnlyList<SloHistory> All { get; } =
    [
        Of("storefront-availability", "storefront", s => s.ErrorShare, new PastIncident(12.Days, 1.Hours, 0.15)),
        Of("checkout-success", "checkout", s => s.ErrorShare, new PastIncident(12.Days, 3.Hours, 0.3)),
        Of("search-success", "search", s => s.ErrorShare, new PastIncident(5.Days, 4.Hours, 0.05)),
        Of("search-latency", "search", s => s.SlowShare, new PastIncident(5.Days, 4.Hours, 0.35)),
    ];

    static SloHistory Of(
        string slo,
        string service,
        Func<ServiceProfile, double> badShare,
        params IReadOnlyList<PastIncident> incidents
    )
    {
        var profile = ServiceProfile.All.Single(profile => profile.Name == service);
        return new SloHistory(slo, profile, badShare(profile), incidents);
    }

    /// <summary>The share of bad events at an instant.</summary>
    public double BadShareAt(DateTimeOffset instant, DateTimeOffset now) =>
        Math.Min(1, BadShare + IncidentShareAt(instant, now));

    /// <summary>The share of events that incidents made bad at an instant.</summary>
    public double IncidentShareAt(DateTimeOffset instant, DateTimeOffset now) =>
        Incidents.Where(incident => incident.Covers(instant, now)).Sum(incident => incident.BadShare);
}
