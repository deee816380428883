using Leeway.Core.Indicators;

namespace Leeway.Documents.OpenSlo;

/// <summary>An SLI as it is written.</summary>
abstract record SliDeclaration(string Name)
{
    /// <param name="Kind">Whether <paramref name="Part"/> counts the bad or the good events.</param>
    public sealed record Ratio(string Name, MetricDeclaration Total, PartKind Kind, MetricDeclaration Part)
        : SliDeclaration(Name);

    /// <summary>A value that is read again and again; the SLO says how it must compare.</summary>
    public sealed record Threshold(string Name, MetricDeclaration Metric) : SliDeclaration(Name);
}
