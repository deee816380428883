using Leeway.Core.Indicators;

namespace Leeway.Documents.OpenSlo;

/// <summary>An SLI as it is written.</summary>
/// <param name="Kind">Whether <paramref name="Part"/> counts the bad or the good events.</param>
sealed record SliDeclaration(string Name, MetricDeclaration Total, PartKind Kind, MetricDeclaration Part);
