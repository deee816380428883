using Leeway.Client;
using Leeway.Core.Dependencies;

namespace Leeway.Server.Api;

/// <summary>The graph of dependencies as the API and the command show it.</summary>
public static class DependencyView
{
    /// <param name="measured">By the name of an SLO, what its ledger says; null if nothing is known.</param>
    /// <param name="journeys">Null for all.</param>
    public static DependenciesDetail Of(
        DependencyGraph graph,
        Func<string, Availability?> measured,
        IReadOnlyCollection<string> failed,
        IReadOnlyCollection<string>? journeys = null
    ) => Of(graph, DependencyReport.Of(graph, failed, journeys), measured, failed, journeys);

    /// <param name="report">Of the same, by what documents say alone.</param>
    internal static DependenciesDetail Of(
        DependencyGraph graph,
        DependencyReport report,
        Func<string, Availability?> measured,
        IReadOnlyCollection<string> failed,
        IReadOnlyCollection<string>? journeys
    )
    {
        var asMeasured = graph.Measured(measured);
        // A journey's own ledger says nothing of what it needs.
        var isMeasured = asMeasured.Nodes.Any(node => !node.IsJourney && node.Measured is not null);
        var second = isMeasured
            ? DependencyReport
                .Of(asMeasured, failed, journeys)
                .Journeys.ToDictionary(one => one.Journey.Name, StringComparer.Ordinal)
            : [];
        return new DependenciesDetail
        {
            Nodes = [.. asMeasured.Nodes.Select(DependencyNodeView.Of)],
            Journeys =
            [
                .. report.Journeys.Select(one => JourneyView.Of(one, second.GetValueOrDefault(one.Journey.Name))),
            ],
            Circles = report.Circles,
            ThinGroups = [.. report.ThinGroups.Select(Of)],
            Failed = [.. failed],
            Down = [.. report.Down.Order(StringComparer.Ordinal)],
        };
    }

    static ThinGroupDetail Of(ThinGroup thin) =>
        new(thin.Node, thin.Group.Members, thin.Group.AtLeast, thin.Working, thin.IsSpent, thin.IsLostAtPeak);
}
