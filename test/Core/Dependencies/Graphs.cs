using Leeway.Core.Dependencies;

namespace Leeway.Core.Tests.Dependencies;

/// <summary>Graphs as short as they can be written.</summary>
static class Graphs
{
    public static readonly CommonCause Independent = new(0, "so the test says");

    public static DependencyNode Journey(params Need[] needs) =>
        new()
        {
            Name = "journey",
            Type = NodeType.Journey,
            Needs = needs,
        };

    public static DependencyNode Node(string name, double share, params Need[] needs) =>
        new()
        {
            Name = name,
            Own = new Availability(share),
            Needs = needs,
        };

    public static DependencyNode In(this DependencyNode node, params string[] domains) =>
        node with
        {
            Domains = domains,
        };

    public static Need Hard(string name) => new Need.Hard(name);

    public static Need Soft(string name, decimal share, bool isConfirmed = true) =>
        new Need.Soft(name, share, isConfirmed ? new DateOnly(2026, 5, 1) : null);

    public static Need.AnyOf AnyOf(int atLeast, params string[] members) =>
        new()
        {
            Members = members,
            AtLeast = atLeast,
            CommonCause = Independent,
        };

    public static JourneyReport Report(params DependencyNode[] nodes) =>
        Assert.Single(DependencyReport.Of(new DependencyGraph(nodes)).Journeys);

    public static string[] Points(this JourneyReport report) => [.. report.SinglePoints.Select(point => point.Node)];

    public static (string, string)[] PairNames(this JourneyReport report) =>
        [.. report.Pairs.Select(pair => (pair.First, pair.Second)).Order()];
}
