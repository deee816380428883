using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>All services with their SLOs; what needs a person first comes first.</summary>
public sealed record OverviewView
{
    public required OverviewFilter Filter { get; init; }

    /// <summary>"12 SLOs, 2 firing, 0 overspent, 1 stale, 1 unknown".</summary>
    public required string Summary { get; init; }

    /// <summary>The services to choose from.</summary>
    public required IReadOnlyList<string> ServiceNames { get; init; }

    public required IReadOnlyList<ServiceRowsView> Services { get; init; }

    public static OverviewView Of(
        IReadOnlyList<SloSummary> slos,
        IReadOnlyList<ServiceSummary> services,
        OverviewFilter filter
    )
    {
        var kept = slos.Where(filter.Keeps).ToList();
        var displayNames = services.ToDictionary(s => s.Name, s => s.DisplayName, StringComparer.Ordinal);
        var groups = kept.GroupBy(slo => slo.Service, StringComparer.Ordinal)
            .Select(group => new ServiceRowsView(
                group.Key,
                displayNames.GetValueOrDefault(group.Key) is { } shown
                && !shown.Equals(group.Key, StringComparison.OrdinalIgnoreCase)
                    ? shown
                    : "",
                [
                    .. group
                        .Select(SloRowView.Of)
                        .OrderBy(row => row.Urgency)
                        .ThenBy(row => row.Name, StringComparer.Ordinal),
                ]
            ))
            .OrderBy(service => service.Slos[0].Urgency)
            .ThenBy(service => service.Name, StringComparer.Ordinal);
        return new OverviewView
        {
            Filter = filter,
            Summary = Sum(slos, kept.Count, filter),
            ServiceNames = [.. services.Select(service => service.Name)],
            Services = [.. groups],
        };
    }

    static string Sum(IReadOnlyList<SloSummary> slos, int kept, OverviewFilter filter)
    {
        var all = PageText.Count(slos.Count, "SLO");
        var firing = slos.Count(slo => SloRowView.FiringOf(slo).Count > 0);
        var overspent = slos.Count(slo => slo.BudgetRemaining < 0);
        var unknown = slos.Count(SloRowView.IsUnknown);
        var stale = slos.Count(slo => slo.IsStale && !SloRowView.IsUnknown(slo));
        var sum = $"{all}, {firing} firing, {overspent} overspent, {stale} stale, {unknown} unknown";
        return filter.IsEmpty ? sum : $"{sum}; {kept} shown";
    }
}
