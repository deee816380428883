using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Envelopes;

/// <summary>What every document says of itself.</summary>
/// <param name="NamePlace">Where the name stands.</param>
/// <param name="Own">The annotations that begin with <c>leeway.dev/</c>, by what follows.</param>
sealed record Metadata(
    string Name,
    Place NamePlace,
    string DisplayName,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, Value> Own
);
