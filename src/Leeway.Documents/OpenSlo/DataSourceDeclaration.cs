using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <summary>A DataSource as it is written.</summary>
/// <param name="Job">The Scrape document of a source of type Scrape; null for all of them.</param>
/// <param name="Server">Of a source whose type speaks Prometheus' HTTP API; null if it has problems or another type.</param>
sealed record DataSourceDeclaration(string Name, string Type, Reference? Job, QuerySource? Server)
{
    public const string ScrapeType = "Scrape";

    public static IReadOnlyList<string> QueryTypes { get; } =
    ["Prometheus", "Thanos", "Mimir", "Cortex", "VictoriaMetrics"];

    public bool IsScrape => Type == ScrapeType;

    public bool IsQueried => IsQueryType(Type);

    public static bool IsQueryType(string type) => QueryTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
}
