namespace Leeway.Documents;

/// <summary>One address to scrape.</summary>
/// <param name="Address">Scheme, host, port, path and query.</param>
/// <param name="Instance">The value of the label <c>instance</c>: host and port.</param>
public sealed record ScrapeTarget(Uri Address, string Instance);
