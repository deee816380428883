using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>All servers that are asked for counts, those with trouble first.</summary>
public sealed record SourcesView(IReadOnlyList<SourceSectionView> Sources)
{
    public string Summary =>
        $"{PageText.Count(Sources.Count, "server")}, {Sources.Count(source => source.Troubles.Count > 0)} with trouble";

    public static SourcesView Of(IEnumerable<SourceDetail> sources, DateTimeOffset now) =>
        new([
            .. sources
                .Select(source => SourceSectionView.Of(source, now))
                .OrderBy(source => source.Troubles.Count == 0)
                .ThenBy(source => source.Name, StringComparer.Ordinal),
        ]);
}
