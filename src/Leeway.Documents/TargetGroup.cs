using Leeway.Core.Series;

namespace Leeway.Documents;

/// <summary>Targets that were found together, with the labels that they share.</summary>
/// <param name="Addresses">Each host:port, not yet checked.</param>
public sealed record TargetGroup(IReadOnlyList<string> Addresses, LabelSet Labels);
