using Leeway.Core.Dependencies;

namespace Leeway.Bench.Dependencies;

/// <summary>A made company: services of three replicas in three zones, which need services below them, and what all share.</summary>
static class GeneratedGraph
{
    const int Zones = 3;
    const int Pipelines = 5;
    const int PerService = 4;
    const int Tiers = 5;

    /// <param name="components">A quarter are services, the others their replicas.</param>
    public static DependencyGraph Of(int components, int journeys)
    {
        var random = new Random(7);
        var services = components / PerService;
        return new DependencyGraph([
            .. Enumerable.Range(0, Zones).Select(zone => Domain($"zone-{zone}", NodeType.Zone, 0.9995)),
            .. Enumerable.Range(0, Pipelines).Select(number => Domain(Pipeline(number), NodeType.Pipeline, 0.9999)),
            Domain("dns", NodeType.Dns, 0.99999),
            .. Enumerable.Range(0, services).SelectMany(service => Service(service, services, random)),
            .. Enumerable.Range(0, journeys).Select(journey => Journey(journey, services, random)),
        ]);
    }

    static IEnumerable<DependencyNode> Service(int number, int services, Random random)
    {
        string[] replicas = [.. Enumerable.Range(0, Zones).Select(zone => $"{Name(number)}-{zone}")];
        // Those of the next tier have the numbers after this one's.
        var next = ((number * Tiers / services) + 1) * services / Tiers;
        Need[] below =
        [
            .. next >= services
                ? []
                : Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(_ => Name(random.Next(next, Math.Min(next + (services / Tiers), services))))
                    .Distinct(StringComparer.Ordinal)
                    .Select((name, index) => index < 2 ? (Need)new Need.Hard(name) : new Need.Soft(name, 0.1m, null)),
        ];
        yield return new DependencyNode
        {
            Name = Name(number),
            Own = new Availability(0.9999),
            Needs =
            [
                new Need.AnyOf
                {
                    Members = replicas,
                    AtLeast = number % 3 == 0 ? 2 : 1,
                    CommonCause = CommonCause.Copies,
                },
                .. below,
            ],
        };
        foreach (var (zone, replica) in replicas.Index())
        {
            yield return new DependencyNode
            {
                Name = replica,
                Own = new Availability(0.995 + (random.NextDouble() * 0.004)),
                Domains = [$"zone-{zone}", Pipeline(number % Pipelines)],
            };
        }
    }

    static DependencyNode Journey(int number, int services, Random random) =>
        new()
        {
            Name = $"journey-{number:00}",
            Type = NodeType.Journey,
            Needs =
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(_ => Name(random.Next(services / Tiers)))
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => new Need.Hard(name)),
            ],
            Domains = ["dns"],
        };

    static DependencyNode Domain(string name, NodeType type, double share) =>
        new()
        {
            Name = name,
            Type = type,
            Own = new Availability(share),
        };

    static string Name(int service) => $"service-{service:0000}";

    static string Pipeline(int number) => $"pipeline-{number}";
}
