using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <summary>A DataSource as it is written.</summary>
/// <param name="Job">The Scrape document of a source of type Scrape; null for all of them.</param>
sealed record DataSourceDeclaration(string Name, string Type, Reference? Job)
{
    public const string ScrapeType = "Scrape";

    /// <summary>Whether this version can count what the source has.</summary>
    public bool IsScrape => Type == ScrapeType;
}
