namespace Leeway.Documents;

/// <summary>A service that SLOs belong to.</summary>
/// <param name="DisplayName">The name if the document has none.</param>
/// <param name="Labels">A label with several values has them joined by commas.</param>
public sealed record ServiceEntry(
    string Name,
    string DisplayName,
    string Description,
    IReadOnlyDictionary<string, string> Labels
);
